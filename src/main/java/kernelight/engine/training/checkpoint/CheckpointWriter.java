package kernelight.engine.training.checkpoint;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.DatasetFingerprint;
import kernelight.engine.training.NamedNumbers;
import kernelight.engine.training.TrainingHistory;

/** Writes the content of a checkpoint; {@link CheckpointReader} reads the same, line for line. */
final class CheckpointWriter {
    private static final int CHUNK = 1 << 14;

    private final DataOutputStream out;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES);

    CheckpointWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Checkpoint checkpoint) throws IOException {
        text(checkpoint.network());
        SettingsCode.write(this, checkpoint.settings());
        DatasetFingerprint images = checkpoint.images();
        text(images.name());
        out.writeInt(images.count());
        out.writeInt(images.channels());
        out.writeInt(images.height());
        out.writeInt(images.width());
        out.writeInt(images.checksum());
        out.writeLong(checkpoint.batchesDone());
        out.writeInt(checkpoint.weights().size());
        for (NamedNumbers weights : checkpoint.weights()) {
            text(weights.name());
            numbers(weights.values());
        }
        out.writeLong(checkpoint.optimizerSteps());
        out.writeInt(checkpoint.optimizerMemory().size());
        for (float[] memory : checkpoint.optimizerMemory()) {
            numbers(memory);
        }
        history(checkpoint.history());
    }

    void whole(long value) throws IOException {
        out.writeLong(value);
    }

    void real(double value) throws IOException {
        out.writeDouble(value);
    }

    /** Its length in bytes, then UTF-8. */
    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void history(TrainingHistory history) throws IOException {
        float[] losses = new float[history.batches()];
        float[] accuracies = new float[history.batches()];
        for (int batch = 0; batch < losses.length; batch++) {
            losses[batch] = history.loss(batch);
            accuracies[batch] = history.accuracy(batch);
        }
        numbers(losses);
        numbers(accuracies);
        out.writeInt(history.measurements().size());
        for (TrainingHistory.Measurement measurement : history.measurements()) {
            out.writeInt(measurement.batch());
            out.writeFloat(measurement.loss());
            out.writeFloat(measurement.accuracy());
        }
    }

    /** How many, then the 32-bit floats. */
    private void numbers(float[] values) throws IOException {
        out.writeInt(values.length);
        for (int from = 0; from < values.length; from += CHUNK) {
            int count = Math.min(CHUNK, values.length - from);
            chunk.asFloatBuffer().put(values, from, count);
            out.write(chunk.array(), 0, count * Float.BYTES);
        }
    }
}
