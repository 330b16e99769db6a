package kernelight.files.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final String FILE = """
            {
              "kernelight": "convolution",
              "version": 1,
              "input": [
                [1, -0.5],
                [0, 30]
              ],
              "rows": {"stride": 2, "padding": [1, 1]},
              "name": "a \\"b\\" 필터 \\\\",
              "relu": false
            }
            """;

    @Test
    void writtenTextIsReadAndWrittenTheSame() throws ContentProblem {
        assertEquals(FILE, JsonWriter.text(JsonReader.read(FILE)));
    }

    @Test
    void valuesAreWhatTheySay() throws ContentProblem {
        FieldsReader fields = Document.read(FILE, 1).content();
        assertEquals("a \"b\" 필터 \\", fields.text("name"));
        assertEquals(false, fields.bool("relu"));
        assertEquals(2, fields.fields("rows").whole("stride", 1, 16));
        assertEquals(2, fields.items("input").size());
        JsonValue.Items row = (JsonValue.Items) fields.items("input").getFirst();
        assertEquals(
                new JsonValue.Number(new BigDecimal("-0.5"), 5), row.items().getLast());
        fields.finish();
    }

    @Test
    void numbersStayExact() throws ContentProblem {
        JsonValue.Items numbers = (JsonValue.Items) JsonReader.read("[0.1, -0, 1e3, 12345678901234567890.5, 1.50]");
        assertEquals(
                List.of("0.1", "0", "1000", "12345678901234567890.5", "1.5"),
                numbers.items().stream()
                        .map(number -> JsonWriter.text(number).strip())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | 1 | endsEarly
            '{'                         | 1 | endsEarly
            '{"a": [1, 2'               | 1 | endsEarly
            '{"a": 1~,,}'               | 2 | unexpected
            '{"a": 1~~"b": 2}'          | 3 | unexpected
            '{"a": 01}'                 | 1 | unexpected
            '{"a": .5}'                 | 1 | unexpected
            '{"a": nul}'                | 1 | unexpected
            '{"a": "x~y"}'              | 1 | unexpected
            '{"a": "\\x"}'              | 1 | unexpected
            '{"a": "\\u12g4"}'          | 1 | unexpected
            '{"a": 1, "a": 2}'          | 1 | twice
            '{a: 1}'                    | 1 | unexpected
            '[1 2]'                     | 1 | unexpected
            '[1]~[2]'                   | 2 | unexpected
            '1e999999'                  | 1 | unexpected
            """)
    void invalidJsonIsRefusedWithItsLine(String text, int line, String problem) {
        ContentProblem found = assertThrows(ContentProblem.class, () -> JsonReader.read(text.replace('~', '\n')));
        assertEquals("file.problem." + problem, found.why().key());
        assertEquals(line, found.line());
    }

    @Test
    void tooManyNestedBracketsAreRefused() {
        ContentProblem found = assertThrows(ContentProblem.class, () -> JsonReader.read("[".repeat(100_000)));
        assertEquals("file.problem.tooDeep", found.why().key());
    }

    /** Damaged files cause no other exception than a ContentProblem. */
    @Test
    void damagedFilesAreReadOrRefusedButNeverCrash() {
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int trial = 0; trial < 3000; trial++) {
            StringBuilder damaged = new StringBuilder(FILE);
            for (int damage = random.nextInt(1, 4); damage > 0; damage--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.setCharAt(at, (char) random.nextInt(32, 127));
                    default -> damaged.setLength(Math.max(1, at));
                }
            }
            try {
                JsonReader.read(damaged.toString());
            } catch (ContentProblem problem) {
                refused++;
                assertTrue(problem.line() >= 1 && problem.line() <= 12, problem.getMessage());
            }
        }
        assertTrue(refused > 1000);
    }

    @Test
    void aNewerFileIsRefused() {
        ContentProblem found = assertThrows(
                ContentProblem.class, () -> Document.read(FILE.replace("1,\n  \"input", "7,\n  \"input"), 1));
        assertEquals(LocalizedMessage.of("file.problem.newer", 7, 1), found.why());
        assertEquals(3, found.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "3", "{\"version\": 1}"})
    void someoneElsesFileIsRefused(String text) {
        ContentProblem found = assertThrows(ContentProblem.class, () -> Document.read(text, 1));
        assertEquals("file.problem.notOurs", found.why().key());
    }

    @Test
    void fieldsThatNobodyKnowsAreRefused() throws ContentProblem {
        FieldsReader fields = Document.read(FILE, 1).content();
        for (String known : List.of("input", "rows", "name")) {
            fields.value(known);
        }
        ContentProblem found = assertThrows(ContentProblem.class, fields::finish);
        assertEquals(LocalizedMessage.of("file.problem.unknown", "relu"), found.why());
        assertEquals(10, found.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "0.%s", "[%s]", "{\"input\": %s}", "-%s.5"})
    void aNumberOfAnyLengthIsRefusedWithItsLine(String file) {
        for (int length : new int[] {41, 5_000, 1_000_000}) {
            String text = "\n" + file.formatted("1".repeat(length));
            ContentProblem problem = assertThrows(ContentProblem.class, () -> JsonReader.read(text));
            assertEquals(2, problem.line());
            assertEquals("file.problem.unexpected", problem.why().key());
            assertTrue(
                    String.valueOf(problem.why().arguments().getFirst()).endsWith("1111111111"), problem.getMessage());
        }
    }

    @Test
    void moreValuesThanAnyFileHasAreRefused() {
        ContentProblem problem =
                assertThrows(ContentProblem.class, () -> JsonReader.read("[" + "1.5,".repeat(200_000) + "1]"));
        assertEquals(LocalizedMessage.of("file.problem.tooMany", 100_000), problem.why());
    }

    @Test
    void aFieldOfAnotherKindIsRefusedWithItsLine() throws ContentProblem {
        FieldsReader fields = Document.read(FILE, 1).content();
        assertEquals(
                LocalizedMessage.of("file.problem.notWhole", "relu", 1, 9),
                assertThrows(ContentProblem.class, () -> fields.whole("relu", 1, 9))
                        .why());
        assertEquals(
                4,
                assertThrows(ContentProblem.class, () -> fields.text("input")).line());
        assertEquals(
                "file.problem.missing",
                assertThrows(ContentProblem.class, () -> fields.text("stride"))
                        .why()
                        .key());
    }
}
