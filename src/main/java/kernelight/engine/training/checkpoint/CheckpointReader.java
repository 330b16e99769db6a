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
import kernelight.engine.training.NamedArray;
import kernelight.engine.training.TrainingHistory;
import kernelight.engine.training.TrainingSettings;

/** Reads what {@link CheckpointWriter} wrote; never allocates more than the rest of the content could fill. */
final class CheckpointReader {
    private static final int CHUNK = 1 << 14;
    private static final int MAX_TEXT_BYTES = 10_000;

    private final DataInputStream in;
    private final byte[] chunk = new byte[CHUNK * Float.BYTES];
    private final int version;
    private long remaining;

    /**
     * @param version of the file
     * @param size how many bytes the content has
     */
    CheckpointReader(InputStream in, int version, long size) {
        this.version = version;
        this.in = new DataInputStream(in);
        this.remaining = size;
    }

    Checkpoint read() throws IOException {
        String network = readText();
        TrainingSettings settings = SettingsCode.read(this, version);
        DatasetFingerprint images =
                new DatasetFingerprint(readText(), readInt(), readInt(), readInt(), readInt(), readInt());
        long batchesDone = readLong();
        int arrays = readCount(2 * Integer.BYTES);
        List<NamedArray> weights = new ArrayList<>();
        for (int i = 0; i < arrays; i++) {
            weights.add(new NamedArray(readText(), readFloats()));
        }
        long steps = readLong();
        int memories = readCount(Integer.BYTES);
        List<float[]> memory = new ArrayList<>();
        for (int i = 0; i < memories; i++) {
            memory.add(readFloats());
        }
        TrainingHistory history = readHistory();
        if (remaining != 0) {
            throw new DamagedException("it has more bytes than its content needs");
        }
        return new Checkpoint(
                network, settings, images, batchesDone, List.copyOf(weights), steps, List.copyOf(memory), history);
    }

    long readLong() throws IOException {
        consume(Long.BYTES);
        return in.readLong();
    }

    double readDouble() throws IOException {
        consume(Double.BYTES);
        return in.readDouble();
    }

    String readText() throws IOException {
        int length = readCount(1);
        if (length > MAX_TEXT_BYTES) {
            throw new DamagedException("it has a name of " + length + " bytes");
        }
        consume(length);
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private TrainingHistory readHistory() throws IOException {
        float[] losses = readFloats();
        float[] accuracies = readFloats();
        int count = readCount(Integer.BYTES + 2 * Float.BYTES);
        List<TrainingHistory.Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int batch = readInt();
            consume(2 * Float.BYTES);
            measurements.add(new TrainingHistory.Measurement(batch, in.readFloat(), in.readFloat()));
        }
        return new TrainingHistory(losses, accuracies, measurements);
    }

    private float[] readFloats() throws IOException {
        int length = readCount(Float.BYTES);
        consume((long) length * Float.BYTES);
        float[] values = new float[length];
        for (int from = 0; from < length; from += CHUNK) {
            int part = Math.min(CHUNK, length - from);
            in.readFully(chunk, 0, part * Float.BYTES);
            ByteBuffer.wrap(chunk).asFloatBuffer().get(values, from, part);
        }
        return values;
    }

    private int readInt() throws IOException {
        consume(Integer.BYTES);
        return in.readInt();
    }

    /** Reads the number of entries that follow, each of at least this size. */
    private int readCount(int bytesEach) throws IOException {
        int count = readInt();
        if (count < 0 || (long) count * bytesEach > remaining) {
            throw new DamagedException(
                    "it claims " + count + " entries where at most " + remaining / bytesEach + " fit");
        }
        return count;
    }

    private void consume(long bytes) throws IOException {
        if (bytes > remaining) {
            throw new DamagedException("it ends too early");
        }
        remaining -= bytes;
    }
}
