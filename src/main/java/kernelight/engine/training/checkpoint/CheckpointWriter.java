package kernelight.engine.training.checkpoint;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.DatasetFingerprint;
import kernelight.engine.training.NamedArray;
import kernelight.engine.training.TrainingHistory;

/** Writes the content of a checkpoint; {@link CheckpointReader} reads it in the same order. */
final class CheckpointWriter {
    private static final int CHUNK = 1 << 14;

    private final DataOutputStream out;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES);

    CheckpointWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Checkpoint checkpoint) throws IOException {
        writeText(checkpoint.network());
        SettingsCode.write(this, checkpoint.settings());
        DatasetFingerprint images = checkpoint.images();
        writeText(images.name());
        out.writeInt(images.count());
        out.writeInt(images.channels());
        out.writeInt(images.height());
        out.writeInt(images.width());
        out.writeInt(images.checksum());
        out.writeLong(checkpoint.batchesDone());
        out.writeInt(checkpoint.weights().size());
        for (NamedArray weights : checkpoint.weights()) {
            writeText(weights.name());
            writeFloats(weights.values());
        }
        out.writeLong(checkpoint.optimizerSteps());
        out.writeInt(checkpoint.optimizerMemory().size());
        for (float[] memory : checkpoint.optimizerMemory()) {
            writeFloats(memory);
        }
        writeHistory(checkpoint.history());
    }

    void writeLong(long value) throws IOException {
        out.writeLong(value);
    }

    void writeDouble(double value) throws IOException {
        out.writeDouble(value);
    }

    /** Writes the length in bytes, then UTF-8. */
    void writeText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void writeHistory(TrainingHistory history) throws IOException {
        float[] losses = new float[history.batches()];
        float[] accuracies = new float[history.batches()];
        for (int batch = 0; batch < losses.length; batch++) {
            losses[batch] = history.loss(batch);
            accuracies[batch] = history.accuracy(batch);
        }
        writeFloats(losses);
        writeFloats(accuracies);
        out.writeInt(history.measurements().size());
        for (TrainingHistory.Measurement measurement : history.measurements()) {
            out.writeInt(measurement.batch());
            out.writeFloat(measurement.loss());
            out.writeFloat(measurement.accuracy());
        }
    }

    /** Writes the length, then the 32-bit floats. */
    private void writeFloats(float[] values) throws IOException {
        out.writeInt(values.length);
        for (int from = 0; from < values.length; from += CHUNK) {
            int count = Math.min(CHUNK, values.length - from);
            chunk.asFloatBuffer().put(values, from, count);
            out.write(chunk.array(), 0, count * Float.BYTES);
        }
    }
}
