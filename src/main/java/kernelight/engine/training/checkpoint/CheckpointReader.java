package kernelight.engine.training.checkpoint;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.DatasetFingerprint;
import kernelight.engine.training.NamedNumbers;
import kernelight.engine.training.TrainingHistory;
import kernelight.engine.training.TrainingSettings;

/** Reads what {@link CheckpointWriter} wrote; takes memory only for what the rest of the content can hold. */
final class CheckpointReader {
    private static final int CHUNK = 1 << 14;
    private static final int LONGEST_TEXT = 10_000;

    private final DataInputStream in;
    private final byte[] chunk = new byte[CHUNK * Float.BYTES];
    private long left;

    /** @param size how many bytes the content has */
    CheckpointReader(InputStream in, long size) {
        this.in = new DataInputStream(in);
        this.left = size;
    }

    Checkpoint read() throws IOException {
        String network = text();
        TrainingSettings settings = SettingsCode.read(this);
        DatasetFingerprint images =
                new DatasetFingerprint(text(), integer(), integer(), integer(), integer(), integer());
        long batchesDone = whole();
        int arrays = count(2 * Integer.BYTES);
        List<NamedNumbers> weights = new ArrayList<>();
        for (int i = 0; i < arrays; i++) {
            weights.add(new NamedNumbers(text(), numbers()));
        }
        long steps = whole();
        int memories = count(Integer.BYTES);
        List<float[]> memory = new ArrayList<>();
        for (int i = 0; i < memories; i++) {
            memory.add(numbers());
        }
        TrainingHistory history = history();
        if (left != 0) {
            throw new DamagedException("it goes on after its end");
        }
        return new Checkpoint(
                network, settings, images, batchesDone, List.copyOf(weights), steps, List.copyOf(memory), history);
    }

    long whole() throws IOException {
        take(Long.BYTES);
        return in.readLong();
    }

    double real() throws IOException {
        take(Double.BYTES);
        return in.readDouble();
    }

    String text() throws IOException {
        int length = count(1);
        if (length > LONGEST_TEXT) {
            throw new DamagedException("it has a name of " + length + " bytes");
        }
        take(length);
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private TrainingHistory history() throws IOException {
        float[] losses = numbers();
        float[] accuracies = numbers();
        int count = count(Integer.BYTES + 2 * Float.BYTES);
        List<TrainingHistory.Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int batch = integer();
            take(2 * Float.BYTES);
            measurements.add(new TrainingHistory.Measurement(batch, in.readFloat(), in.readFloat()));
        }
        return new TrainingHistory(losses, accuracies, measurements);
    }

    private float[] numbers() throws IOException {
        int length = count(Float.BYTES);
        take((long) length * Float.BYTES);
        float[] values = new float[length];
        for (int from = 0; from < length; from += CHUNK) {
            int part = Math.min(CHUNK, length - from);
            in.readFully(chunk, 0, part * Float.BYTES);
            ByteBuffer.wrap(chunk).asFloatBuffer().get(values, from, part);
        }
        return values;
    }

    private int integer() throws IOException {
        take(Integer.BYTES);
        return in.readInt();
    }

    /** How many things of at least this size follow. */
    private int count(int bytesEach) throws IOException {
        int count = integer();
        if (count < 0 || (long) count * bytesEach > left) {
            throw new DamagedException("it claims " + count + " entries where at most " + left / bytesEach + " fit");
        }
        return count;
    }

    private void take(long bytes) throws IOException {
        if (bytes > left) {
            throw new DamagedException("it ends too early");
        }
        left -= bytes;
    }
}
