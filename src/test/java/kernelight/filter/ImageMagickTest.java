package kernelight.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kernelight.engine.training.BatchRunner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same filters in ImageMagick: {@code -morphology Correlate} and {@code Convolve} with the edges that both have. It
 * cuts what lies below 0 and above 255, and keeps 16 bits: 257 steps from one level to the next.
 */
class ImageMagickTest {
    private static final double STEP = 1 / 257.0;
    /** What is left when their rounding is taken off. */
    private static final double TOLERANCE = 1e-4;

    private static final int CASES = 12;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(2024);

    @Test
    @DisplayName("correlation and convolution have ImageMagick's numbers, as far as its 16 bits show them")
    void imageMagickHasTheSameNumbers() throws IOException, FilterProblem, InterruptedException {
        assumeTrue(isThere(), "Skipped: there is no ImageMagick here (Debian: imagemagick).");
        Planes picture = DefinedFilter.picture(1, 37, 52, random);
        write(picture);
        for (EdgeRule edges : List.of(EdgeRule.REPLICATE, EdgeRule.ZERO, EdgeRule.CIRCULAR)) {
            compare(NamedFilter.GAUSSIAN.with(1.4), edges, false, picture);
            compare(NamedFilter.SHARPEN.with(), edges, false, picture);
            compare(NamedFilter.EMBOSS.with(), edges, false, picture);
            compare(NamedFilter.EMBOSS.with(), edges, true, picture);
            compare(NamedFilter.SOBEL_X.with(), edges, false, picture);
            for (int number = 0; number < CASES; number++) {
                Kernel kernel = DefinedFilter.kernel(random.nextInt(1, 16), random.nextInt(1, 16), random);
                kernel.weights()[random.nextInt(kernel.weights().length)] += 0.5f; // or half of all would be cut
                compare(Filter.of("own", kernel), edges, random.nextBoolean(), picture);
            }
        }
    }

    private void compare(Filter filter, EdgeRule edges, boolean convolution, Planes picture)
            throws FilterProblem, IOException, InterruptedException {
        FilterSettings settings = new FilterSettings(edges, 1, 1, convolution, 0, false);
        Planes response = PictureFilter.apply(filter, settings, picture, BatchRunner.onCallingThread());
        ByteBuffer theirs = ByteBuffer.wrap(theirs(filter.kernels().getFirst(), settings));
        assertEquals(2 * picture.height() * picture.width(), theirs.remaining());
        int cut = 0;
        for (float number : response.planes().getFirst()) {
            double shown = (theirs.getShort() & 0xffff) * STEP;
            double ours = Math.clamp(number, 0, Planes.BRIGHTEST);
            cut += ours == number ? 0 : 1;
            assertEquals(ours, shown, STEP / 2 + TOLERANCE, () -> filter.name() + " " + settings);
        }
        assertTrue(cut < 0.8 * response.planes().getFirst().length, filter.name());
    }

    private byte[] theirs(Kernel kernel, FilterSettings settings) throws IOException, InterruptedException {
        Path out = folder.resolve("out.gray");
        Path said = folder.resolve("said.txt");
        List<String> command =
                new ArrayList<>(List.of("convert", folder.resolve("in.pgm").toString()));
        command.addAll(List.of(
                "-virtual-pixel",
                switch (settings.edges()) {
                    case REPLICATE -> "edge";
                    case CIRCULAR -> "tile";
                    default -> "black";
                }));
        command.addAll(List.of("-morphology", settings.convolution() ? "Convolve" : "Correlate", text(kernel)));
        command.addAll(List.of("-depth", "16", "-endian", "MSB", "gray:" + out));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertEquals(0, exit, Files.readString(said));
        return Files.readAllBytes(out);
    }

    /** With the place of the middle weight, and the rows one after the other. */
    private static String text(Kernel kernel) {
        StringBuilder text = new StringBuilder(
                kernel.columns() + "x" + kernel.rows() + "+" + kernel.columns() / 2 + "+" + kernel.rows() / 2 + ":");
        for (float weight : kernel.weights()) {
            text.append(String.format(Locale.ROOT, " %.9g", weight));
        }
        return text.toString();
    }

    private void write(Planes picture) throws IOException {
        byte[] head =
                ("P5\n" + picture.width() + " " + picture.height() + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(head.length + picture.height() * picture.width())
                .put(head);
        for (float level : picture.planes().getFirst()) {
            file.put((byte) (int) level);
        }
        Files.write(folder.resolve("in.pgm"), file.array());
    }

    private static boolean isThere() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("convert", "-version").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && said.contains("ImageMagick");
        } catch (IOException notThere) {
            return false;
        }
    }
}
