package kernelight.data.mnist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small IDX files, valid and invalid ones, for tests that read them. */
public final class IdxBytes {
    private IdxBytes() {}

    public static byte[] of(byte[] values, int... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * dimensions.length + values.length);
        bytes.put(new byte[] {0, 0, 8, (byte) dimensions.length});
        for (int dimension : dimensions) {
            bytes.putInt(dimension);
        }
        return bytes.put(values).array();
    }

    /** Images whose pixels count up, so that each differs from the next. */
    public static byte[] images(int count) {
        byte[] pixels = new byte[count * 784];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / 784 + i);
        }
        return of(pixels, count, 28, 28);
    }

    /** The labels 0, 1, 2 ... 9, 0, ... */
    public static byte[] labels(int count) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return of(labels, count);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    public static void writeMnist(Path folder, int trainingCount, int testCount) throws IOException {
        Files.write(folder.resolve(MnistFiles.TRAINING_IMAGES), images(trainingCount));
        Files.write(folder.resolve(MnistFiles.TRAINING_LABELS), labels(trainingCount));
        Files.write(folder.resolve(MnistFiles.TEST_IMAGES), images(testCount));
        Files.write(folder.resolve(MnistFiles.TEST_LABELS), labels(testCount));
    }
}
