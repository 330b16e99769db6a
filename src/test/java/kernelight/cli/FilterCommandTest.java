package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterCommandTest {
    @TempDir
    private Path folder;

    private Path grey;
    private Path out;
    private Path numbers;

    /** Three columns: black, 100, 255. */
    @BeforeEach
    void writePicture() throws IOException {
        grey = folder.resolve("grey.png");
        out = folder.resolve("out.png");
        numbers = folder.resolve("out.tsv");
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, 3, 2, 0, new int[] {0, 100, 255, 0, 100, 255});
        ImageIO.write(image, "png", grey.toFile());
    }

    @Test
    void numbersAreSignedAndThePictureIsInColours() throws IOException {
        CommandRun run =
                run("--filter", "-1 0 1", "--edges", "zero", "--bias", "-100", "--numbers", numbers.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                List.of("# Kernelight filters " + grey + " with -1 0 1: 1 x 2 x 3", "0\t155\t-200", "0\t155\t-200"),
                Files.readAllLines(numbers));
        BufferedImage picture = ImageIO.read(out.toFile());
        assertEquals(0xffffffff, picture.getRGB(0, 0));
        assertEquals(SignedColors.argb(155 / 200.0), picture.getRGB(1, 0));
        assertEquals(SignedColors.argb(-1), picture.getRGB(2, 1));
        assertTrue(
                run.err().contains("3 x 2 pixels (width x height), from -200.000 to 155.000, shown as signed."),
                run.err());
        assertEquals("", run.out());
    }

    @Test
    void theChoiceOfAPictureIsFollowedAndWhatIsCutIsSaid() throws IOException {
        assertLevels(new int[] {100, 255, 0}, "--show", "clamp");
        assertLevels(new int[] {100, 255, 100}, "--show", "absolute");
        assertLevels(new int[] {228, 255, 28}, "--show", "offset");
        assertLevels(new int[] {Math.round(200 / 355f * 255), 255, 0}, "--show", "STRETCH");
        CommandRun run = run("--filter", "-1 0 1", "--edges", "zero", "--show", "clamp");
        assertTrue(run.err().contains("shown as clamp; 33 % of the numbers were cut"), run.err());
    }

    private void assertLevels(int[] levels, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--filter", "-1 0 1", "--edges", "zero"));
        all.addAll(List.of(options));
        assertEquals(0, run(all.toArray(String[]::new)).exitCode());
        BufferedImage picture = ImageIO.read(out.toFile());
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, picture.getType());
        assertArrayEquals(levels, picture.getRaster().getSamples(0, 0, 3, 1, 0, new int[3]));
    }

    @Test
    void eachColourIsFilteredByItself() throws IOException {
        Path colours = folder.resolve("colours.png");
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x0a1428);
        image.setRGB(1, 0, 0x1e1400);
        ImageIO.write(image, "png", colours.toFile());
        CommandRun run = CommandRun.of(
                "filter", "--filter", "identity", colours.toString(), out.toString(), "--numbers", numbers.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                List.of("10\t30", "", "20\t20", "", "40\t0"),
                Files.readAllLines(numbers).subList(1, 6));
        assertEquals(0xff0a1428, ImageIO.read(out.toFile()).getRGB(0, 0));
        run = CommandRun.of("filter", "--filter", "1", "--grey", colours.toString(), out.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                Math.round(0.299 * 10 + 0.587 * 20 + 0.114 * 40),
                ImageIO.read(out.toFile()).getRaster().getSample(0, 0, 0));
    }

    @Test
    void settingsReachTheFilter() throws IOException {
        Path kernel = Files.writeString(folder.resolve("kernel.txt"), "0 0 2\n");
        CommandRun run = run(
                "--filter",
                kernel.toString(),
                "--normalize", // 0 0 1
                "--convolution", // reads to the left
                "--dilation",
                "2",
                "--edges",
                "circular",
                "--stride",
                "2",
                "--bias",
                "-50",
                "--relu",
                "--numbers",
                numbers.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(List.of("50\t0"), Files.readAllLines(numbers).subList(1, 2));
        assertEquals(2, Files.readAllLines(numbers).size());
    }

    @Test
    void largePicturesAreScaledDownByAreaAveraging() throws IOException {
        Path large = folder.resolve("large.png");
        BufferedImage image = new BufferedImage(1536, 3, BufferedImage.TYPE_BYTE_GRAY);
        for (int column = 0; column < 1536; column++) {
            for (int row = 0; row < 3; row++) {
                image.getRaster().setSample(column, row, 0, column % 3 * 60);
            }
        }
        ImageIO.write(image, "png", large.toFile());
        CommandRun run = CommandRun.of(
                "filter", "--filter", "identity", large.toString(), out.toString(), "--numbers", numbers.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("scaled down from 1536 x 3 to 1024 x 2 pixels"), run.err());
        String[] row = Files.readAllLines(numbers).get(1).split("\t");
        assertEquals(1024, row.length);
        for (int column = 0; column < 1024; column++) { // 1.5 old pixels each: 0 and half of 60, half of 60 and 120
            assertEquals(column % 2 == 0 ? 20 : 100, Float.parseFloat(row[column]), 1e-4);
        }
    }

    @Test
    void onlyItsOwnFilesAreReplaced() throws IOException {
        byte[] before = Files.readAllBytes(grey);
        Path other = Files.copy(grey, folder.resolve("other.png"));
        assertRefused(1, "other.png: the file exists and is not a filtered picture", "--filter", "box", grey, other);
        assertRefused(2, "The picture to be filtered would be replaced", "--filter", "box", grey, grey);
        Path text = Files.writeString(numbers, "1\t2\n");
        assertRefused(1, "is not a file of filtered numbers", "--filter", "box", grey, out, "--numbers", text);
        assertEquals("1\t2\n", Files.readString(text));
        assertFalse(Files.exists(out));
        assertArrayEquals(before, Files.readAllBytes(grey));
        assertArrayEquals(before, Files.readAllBytes(other));
        Files.delete(text);
        for (int time = 0; time < 2; time++) {
            CommandRun run = run("--filter", "box", "--numbers", numbers.toString());
            assertEquals(0, run.exitCode(), run.err());
        }
        assertRefused(2, "would be replaced", "--filter", "box", out, out);
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertRefused(2, "There is no filter “sobbel”. Choose one of identity", "--filter", "sobbel", grey, out);
        assertRefused(2, "The sigma of gaussian has to be from 0.1 to 10", "--filter", "gaussian:99", grey, out);
        assertRefused(1, "edge.txt does not exist. Check the path.", "--filter", "edge.txt", grey, out);
        assertRefused(2, "row 2 has 1", "--filter", "1 2; 3", grey, out);
        assertRefused(
                2,
                "'mirror' is not one of zero, replicate, reflect",
                "--filter",
                "box",
                "--edges",
                "mirror",
                grey,
                out);
        assertRefused(2, "'bright' is not one of signed, clamp", "--filter", "box", "--show", "bright", grey, out);
        assertRefused(2, "--stride has to be from 1 to 64, not 0", "--filter", "box", "--stride", "0", grey, out);
        assertRefused(2, "--dilation has to be from 1 to 16, not 17", "--filter", "box", "--dilation", "17", grey, out);
        assertRefused(2, "--bias has to be", "--filter", "box", "--bias", "NaN", grey, out);
        assertRefused(2, "--filter", grey, out);
        assertRefused(2, "same file", "--filter", "box", grey, out, "--numbers", out);
        assertRefused(2, "cannot both go to standard output", "--filter", "box", grey, "-", "--numbers", "-");
        assertRefused(
                1,
                "spans 3 x 3 pixels, but the picture has only 2 x 3",
                "--filter",
                "box",
                "--edges",
                "none",
                grey,
                out);
        assertRefused(1, "missing.png does not exist", "--filter", "box", folder.resolve("missing.png"), out);
        Path text = Files.writeString(folder.resolve("text.txt"), "one two");
        assertRefused(1, "text.txt: Row 1, number 1 of the kernel is “one”", "--filter", text, grey, out);
        assertRefused(1, "text.txt is a text file, not a picture", "--filter", "box", text, out);
        assertFalse(Files.exists(out));
    }

    @Test
    void aBuiltInPictureNeedsNoFile() throws IOException {
        CommandRun run = CommandRun.of(
                "filter",
                "--picture",
                "chess-board",
                "--grey",
                "--filter",
                "sobel-x",
                out.toString(),
                "--numbers",
                numbers.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(320, ImageIO.read(out.toFile()).getWidth());
        assertEquals(
                "# Kernelight filters chess-board with sobel-x: 1 x 320 x 320",
                Files.readAllLines(numbers).getFirst());
        assertRefused(
                2,
                "There is no picture “cat”. Choose one of scene, bird, chess-board, digit, text.",
                "--picture",
                "cat",
                "--filter",
                "box",
                out);
        assertRefused(2, "Name only the one to be written", "--picture", "bird", "--filter", "box", grey, out);
        assertRefused(2, "or filter one of the built-in pictures with --picture", "--filter", "box", out);
        assertRefused(2, "[IN] OUT", "--filter", "box");
        CommandRun kernel =
                CommandRun.of("filter", "--picture", "digit", "--filter", "box:15", "--edges", "none", out.toString());
        assertEquals(0, kernel.exitCode(), kernel.err());
        assertRefused(
                1,
                "digit: The kernel spans 29 x 29",
                "--picture",
                "digit",
                "--filter",
                "box:15",
                "--dilation",
                "2",
                "--edges",
                "none",
                out);
    }

    @Test
    void aFullDiskIsSaid() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "Skipped: this system has no /dev/full.");
        assertRefused(1, "/dev/full cannot be written: there is no room left", "--filter", "box", grey, full);
    }

    @Test
    void aPictureComesFromStandardInput() throws IOException {
        InputStream before = System.in;
        try (InputStream in = Files.newInputStream(grey)) {
            System.setIn(in);
            CommandRun run = CommandRun.of("filter", "--filter", "identity", "-", out.toString());
            assertEquals(0, run.exitCode(), run.err());
            assertEquals(100, ImageIO.read(out.toFile()).getRaster().getSample(1, 0, 0));
            CommandRun empty = CommandRun.of("filter", "--filter", "identity", "-", out.toString());
            assertEquals(1, empty.exitCode());
            assertTrue(empty.err().contains("standard input gives nothing"), empty.err());
        } finally {
            System.setIn(before);
        }
    }

    private CommandRun run(String... options) {
        List<String> all = new ArrayList<>(List.of("filter"));
        all.addAll(List.of(options));
        all.addAll(List.of(grey.toString(), out.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static void assertRefused(int exitCode, String sentence, Object... arguments) {
        List<String> all = new ArrayList<>(List.of("filter"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains(sentence), run.err());
        assertEquals(List.of(), run.logged());
    }
}
