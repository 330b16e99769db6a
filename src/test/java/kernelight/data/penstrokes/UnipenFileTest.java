package kernelight.data.penstrokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import kernelight.data.DataFileException;
import kernelight.data.SharedData;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnipenFileTest {
    /** A 4 in two strokes and a 7 in one, numbered consecutively, with writers in comments of three numbers. */
    private static final String PENDIGITS = """
            .INCLUDE        dene.doc

            .LEXICON "0" "1" "2"
             "3" "4"
            .HIERARCHY      DIGIT

            .SEGMENT DIGIT    0-1 ? "4"
            .COMMENT 4 12  224
            .PEN_DOWN
             267  333
              26    3
            .PEN_UP
            .DT 100
            .PEN_DOWN
             1  2
            .PEN_UP
            .DT 100

            .SEGMENT DIGIT    2 ? "7"
            .COMMENT 7  5 1
            .PEN_DOWN
             5 -6
            .PEN_UP
            """;

    private static final PenDigit FOUR = new PenDigit(4, "12", List.of(stroke(267, -333, 26, -3), stroke(1, -2)));
    private static final PenDigit SEVEN = new PenDigit(7, "5", List.of(stroke(5, 6)));

    @TempDir
    private Path folder;

    @Test
    void readsDigitsStrokesPointsAndWritersWithYTurned() throws IOException {
        PenStrokes strokes = UnipenFile.read(file(PENDIGITS));
        assertEquals(List.of(FOUR, SEVEN), strokes.digits());
        assertEquals(Map.of(), strokes.skipped());
        assertEquals(List.of("12", "5"), strokes.writers());
    }

    @Test
    void linesMayEndAsOnWindowsAndTheFileMayBePackedWhateverItIsCalled() throws IOException {
        assertEquals(
                List.of(FOUR, SEVEN),
                UnipenFile.read(file(PENDIGITS.replace("\n", "\r\n"))).digits());
        Path packed = folder.resolve("packed.txt");
        Files.write(packed, gzip(PENDIGITS));
        assertEquals(List.of(FOUR, SEVEN), UnipenFile.read(packed).digits());
    }

    @Test
    void strokesThatFollowTheirSegmentAreItsOwnHoweverTheyAreNumbered() throws IOException {
        PenStrokes strokes = UnipenFile.read(file("""
                .COMMENT aga/amy.dat
                .SEGMENT DIGIT 0 ? "4"
                .PEN_DOWN
                1 1
                .PEN_UP
                .PEN_DOWN
                2 2
                .PEN_UP
                .COMMENT val/yannis.dat
                .SEGMENT DIGIT 0 ? "7"
                .PEN_DOWN
                3 3
                .PEN_UP
                """));
        assertEquals(
                List.of(
                        new PenDigit(4, "aga/amy.dat", List.of(stroke(1, -1), stroke(2, -2))),
                        new PenDigit(7, "val/yannis.dat", List.of(stroke(3, -3)))),
                strokes.digits());
    }

    /** Six components, the third of them with the pen in the air; each at (its number, -point). */
    private static final String SIX = """
            .WRITER_ID ann
            .COORD T X Y P
            .PEN_DOWN
            9 0 0 7
            9 0 1 7
            .PEN_DOWN
            9 1 0 7
            9 1 1 7
            9 1 2 7
            .PEN_UP
            9 2 0 0
            .PEN_DOWN
            9 3 0 7
            .PEN_UP
            .PEN_DOWN
            9 4 0 7
            9 4 1 7
            9 4 2 7
            .PEN_DOWN
            9 5 0 7
            """;

    @Test
    void segmentsThatStandApartNameTheirStrokesByNumber() throws IOException {
        PenStrokes strokes = UnipenFile.read(file(SIX + """
                .SEGMENT DIGIT 0:1-1:1 ? "2"
                .SEGMENT DIGIT 2-4:1,5 GOOD "8"
                .SEGMENT DIGIT 4:1 ? "1"
                """));
        assertEquals(
                List.of(
                        new PenDigit(2, "ann", List.of(stroke(0, -1), stroke(1, 0, 1, -1))),
                        new PenDigit(8, "ann", List.of(stroke(3, 0), stroke(4, 0, 4, -1), stroke(5, 0))),
                        new PenDigit(1, "ann", List.of(stroke(4, 0, 4, -1)))),
                strokes.digits());
    }

    @Test
    void segmentsMayAllStandBeforeTheStrokes() throws IOException {
        String segments = """
                .SEGMENT DIGIT 0-1 ? "2"
                .SEGMENT DIGIT 3 ? "8"
                .SEGMENT DIGIT 4 ? "1"
                """;
        assertEquals(
                List.of(2, 8, 1),
                UnipenFile.read(file(segments + SIX)).digits().stream()
                        .map(PenDigit::digit)
                        .toList());
    }

    @Test
    void labelsThatAreNoDigitAreLeftOutAndCounted() throws IOException {
        PenStrokes strokes = UnipenFile.read(file("""
                .SEGMENT CHARACTER 0 ? "A"
                .PEN_DOWN
                1 1
                .SEGMENT DIGIT 1 ? "7"
                .PEN_DOWN
                5 -6
                .SEGMENT DIGIT 2 ? "12"
                .PEN_DOWN
                1 1
                .SEGMENT DIGIT 3 ?
                .PEN_DOWN
                1 1
                .SEGMENT CHARACTER 4 ? "A"
                .PEN_DOWN
                1 1
                """));
        assertEquals(List.of(new PenDigit(7, "", List.of(stroke(5, 6)))), strokes.digits());
        assertEquals(Map.of("A", 2, "12", 1, "", 1), strokes.skipped());
    }

    @Test
    void aDigitWithoutStrokesIsLeftOut() throws IOException {
        assertEquals(
                List.of(FOUR, SEVEN),
                UnipenFile.read(file(PENDIGITS + ".SEGMENT DIGIT 3 ? \"1\"\n.PEN_DOWN\n.PEN_UP\n"))
                        .digits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 -6  | 5 x6        | line 22 should be a point of the pen, x and y, but is "5 x6".
            5 -6  | 5           | line 22 should be a point of the pen, x and y, but is "5".
            5 -6  | 5 NaN       | line 22 should be a point of the pen, x and y, but is "5 NaN".
            5 -6  | 5 1e300     | line 22 should be a point of the pen
            2 ?   | 2-1 ?       | line 19 names its strokes as "2-1"
            2 ?   | 2:-4 ?      | line 19 names its strokes as "2:-4"
            .DT 100 | .COORD T P | line 13 is a .COORD without X and Y.
            """)
    void whatCannotBeUnderstoodIsToldWithItsLine(String right, String wrong, String words) throws IOException {
        assertRefused(file(PENDIGITS.replaceFirst(right.replace("?", "\\?"), wrong)), words);
    }

    @Test
    void numbersThatMeanNothingAreRefusedRatherThanMistaken() throws IOException {
        assertRefused(file(SIX + ".SEGMENT DIGIT 6 ? \"2\"\n"), "line 21 names the stroke 6, but the file has 6");
        // The end of a file that numbers the strokes of each segment from 0, cut off before a segment's line.
        assertRefused(
                file(SIX + ".SEGMENT DIGIT 0 ? \"2\"\n.SEGMENT DIGIT 0 ? \"3\"\n"),
                "line 22 calls the stroke 0 a 3, but line 21 calls it a 2.");
        assertRefused(file(SIX + ".SEGMENT DIGIT ? \"2\"\n"), "line 21 is a .SEGMENT that names no strokes");
    }

    @Test
    void whatIsNoFileOfPenStrokesIsToldFromIt() throws IOException {
        assertRefused(folder.resolve("absent"), "does not exist");
        assertRefused(folder, "cannot be read");
        assertRefused(
                Path.of("assets", "models", "lenet5.onnx"),
                "is a network (ONNX), not a file of pen strokes (UNIPEN text)");
        assertRefused(Files.write(folder.resolve("noise"), new byte[] {7, 0, 1}), "is not text.");
        assertRefused(file(""), "is an empty file, not a file of pen strokes");
        assertRefused(file("1 2\n3 4\n"), "contains no digit in pen strokes.");
        assertRefused(file(PENDIGITS.replace("\"4\"", "\"A\"").replace("\"7\"", "\"B\"")), "contains no digit");
        byte[] packed = gzip(PENDIGITS.repeat(100));
        Path cut = folder.resolve("cut.gz");
        Files.write(cut, Arrays.copyOf(packed, packed.length / 2));
        assertRefused(cut, "is cut off: its gzip data ends too early. Copy it again");
        Path damaged = folder.resolve("damaged.gz");
        packed[packed.length / 2] ^= 0x55;
        packed[packed.length / 2 + 1] ^= 0x55;
        Files.write(damaged, packed);
        assertThrows(DataFileException.class, () -> UnipenFile.read(damaged));
    }

    @Test
    void theRealFilesHaveTheirDigitsAndWriters() throws IOException {
        PenStrokes thirty = UnipenFile.read(SharedData.penStrokes("pendigits-orig.tra.gz"));
        assertEquals(7494, thirty.digits().size());
        assertEquals(8, thirty.digits().getFirst().digit());
        assertEquals(
                780,
                thirty.digits().stream().filter(digit -> digit.digit() == 0).count());
        assertEquals(30, thirty.writers().size());
        assertEquals(6, thirty.heldOutWriters().size());
        PenStrokes many = UnipenFile.read(SharedData.penStrokes("unipen-1a.txt.gz"));
        assertEquals(7804, many.digits().size());
        assertEquals(
                728, many.digits().stream().filter(digit -> digit.digit() == 0).count());
        assertEquals(316, many.writers().size());
        assertEquals(Map.of(), many.skipped());
    }

    private static void assertRefused(Path file, String words) {
        DataFileException refused = assertThrows(DataFileException.class, () -> UnipenFile.read(file));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    private static Stroke stroke(double... xy) {
        StrokePoint[] points = new StrokePoint[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new StrokePoint(xy[2 * i], xy[2 * i + 1]);
        }
        return new Stroke(List.of(points));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("strokes.txt"), text, StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }
}
