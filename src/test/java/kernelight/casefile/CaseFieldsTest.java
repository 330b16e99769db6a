package kernelight.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.RandomCases;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases are read as they were written; errors in a file are reported with their line. */
class CaseFieldsTest {
    private static final TableBounds BOUNDS = new TableBounds(
            new Sizes(8, 8, 16, 16, 16),
            number -> number.abs().compareTo(BigDecimal.valueOf(999)) > 0
                    ? Optional.of(LocalizedMessage.of("convolution.cell.tooLarge"))
                    : Optional.empty());

    private final RandomGenerator random = new SplittableRandom(4);

    private static String text(ConvolutionCase example, NumberTable gradient) {
        FieldsWriter fields = new FieldsWriter();
        ConvolutionFields.write(example, gradient, fields);
        return Document.text("convolution", 1, fields.fields());
    }

    /** What a file holds of a convolution. */
    private record Content(ConvolutionCase example, NumberTable gradient) {}

    private static Content read(String text) throws ContentProblem {
        FieldsReader fields = Document.read(text, 1).content();
        ConvolutionCase example = ConvolutionFields.read(fields, BOUNDS, BOUNDS);
        NumberTable gradient = ConvolutionFields.readOutputGradient(fields, example, BOUNDS);
        fields.finish();
        return new Content(example, gradient);
    }

    @Test
    void everyConvolutionIsReadAsItWasWritten() throws ContentProblem {
        for (ConvolutionCase example : (Iterable<ConvolutionCase>) RandomCases.of(random, 1000)::iterator) {
            NumberTable gradient = RandomCases.numbers(random, example.outputSizes(), 1);
            assertEquals(new Content(example, gradient), read(text(example, gradient)));
        }
    }

    @Test
    @DisplayName("a single image is written as before there were batches, and a batch in one more list")
    void aBatchHasAListAroundItsImages() throws ContentProblem {
        NumberTable two = NumberTable.filled(new Sizes(2, 1, 1, 1, 2), cell -> BigDecimal.valueOf(cell.image()));
        ConvolutionCase batch = ConvolutionCase.of(two, NumberTable.parse("3"));
        String text = text(batch, two);
        String input = "\"input\":[[[[0,0]]],[[[1,1]]]]";
        String packed = text.replaceAll("\\s+", "");
        assertTrue(packed.contains(input), text);
        assertEquals(new Content(batch, two), read(text));
        String single =
                text(ConvolutionCase.of(NumberTable.parse("0 0"), NumberTable.parse("3")), NumberTable.parse("5 5"));
        assertTrue(single.replaceAll("\\s+", "").contains("\"input\":[[[0,0]]]"), single);
        assertThrows(ContentProblem.class, () -> read(packed.replace(input, "\"input\":[[[[0,0]]],[[0,0]]]")));
    }

    @Test
    void whereNoWindowFitsTheGradientKeepsItsSize() throws ContentProblem {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse("1 2"), NumberTable.parse("1 0 / 0 -0.5"));
        NumberTable gradient = NumberTable.parse("1 2 3 / 4 5 6");
        assertEquals(new Content(example, gradient), read(text(example, gradient)));
    }

    @Test
    void everyPoolingIsReadAsItWasWritten() throws ContentProblem {
        for (PoolingCase example : (Iterable<PoolingCase>) RandomCases.poolings(random, 500)::iterator) {
            FieldsWriter fields = new FieldsWriter();
            NumberTable gradient = RandomCases.numbers(random, example.outputSizes(), 1);
            PoolingFields.write(example, gradient, fields);
            FieldsReader read = Document.read(Document.text("pooling", 1, fields.fields()), 1)
                    .content();
            assertEquals(example, PoolingFields.read(read, BOUNDS));
            assertEquals(gradient, PoolingFields.readOutputGradient(read, example, BOUNDS));
            read.finish();
        }
    }

    @Test
    void aFileIsSmallAndReadable() {
        ConvolutionCase example =
                ConvolutionCase.of(NumberTable.parse("1 2 3 / 4 5 6 / 7 8 9"), NumberTable.parse("1 0 / 0 -0.5"));
        assertEquals("""
                {
                  "kernelight": "convolution",
                  "version": 1,
                  "dimensions": 2,
                  "input": [
                    [
                      [1, 2, 3],
                      [4, 5, 6],
                      [7, 8, 9]
                    ]
                  ],
                  "filters": [
                    [
                      [
                        [1, 0],
                        [0, -0.5]
                      ]
                    ]
                  ],
                  "bias": [],
                  "rows": {"stride": 1, "dilation": 1, "padding": [0, 0]},
                  "columns": {"stride": 1, "dilation": 1, "padding": [0, 0]},
                  "padding-mode": "zeros",
                  "groups": 1,
                  "flipped": false,
                  "relu": false,
                  "output-gradient": [
                    [
                      [1, 1],
                      [1, 1]
                    ]
                  ]
                }
                """, text(example, NumberTable.parse("1 1 / 1 1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [4, 5, 6]            | [4, 5]                 |  8 | uneven
            [4, 5, 6]            | [4, "5", 6]            |  8 | notNumber
            [4, 5, 6]            | 456                    |  8 | notNested
            [7, 8, 9]            | []                     |  9 | count
            "stride": 1          | "stride": 0            | 21 | notWhole
            "stride": 1          | "stride": 1.5          | 21 | notWhole
            "stride": 1          | "strid": 1             | 21 | missing
            [0, 0]}              | [0]}                   | 21 | count
            "zeros"              | "zeroes"               | 23 | notChoice
            "groups": 1          | "groups": 2            | 12 | groups
            "relu": false        | "relu": 0              | 26 | notTruth
            "relu": false        | "relu": false, "x": 1  | 26 | unknown
            [1, 1]               | [1, 1, 1]              | 29 | count
            "dimensions": 2      | "dimensions": 4        |  4 | notWhole
            "version": 1         | "version": 2           |  3 | newer
            """)
    void errorsAreReportedWithTheirLine(String right, String wrong, int line, String problem) {
        ConvolutionCase example =
                ConvolutionCase.of(NumberTable.parse("1 2 3 / 4 5 6 / 7 8 9"), NumberTable.parse("1 0 / 0 -0.5"));
        String text = text(example, NumberTable.parse("1 1 / 1 1"));
        int at = text.indexOf(right);
        String damaged = text.substring(0, at) + wrong + text.substring(at + right.length());
        ContentProblem found = assertThrows(ContentProblem.class, () -> read(damaged));
        assertEquals("file.problem." + problem, found.why().key());
        assertEquals(line, found.line());
    }

    @Test
    void aNumberThatMayNotBeTypedIsRefused() {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse("1 2000"), NumberTable.parse("1"));
        ContentProblem found = assertThrows(ContentProblem.class, () -> read(text(example, NumberTable.parse("1 1"))));
        assertEquals("convolution.cell.tooLarge", found.why().key());
    }

    /** Damaged files cause no other exception than a ContentProblem. */
    @Test
    void damagedFilesAreReadOrRefused() {
        Stream<ConvolutionCase> examples = RandomCases.small(random, 2000);
        examples.forEach(example -> {
            StringBuilder text =
                    new StringBuilder(text(example, RandomCases.numbers(random, example.outputSizes(), 0)));
            int at = random.nextInt(text.length());
            text.setCharAt(at, "0123456789.,-[]{}\"atx ".charAt(random.nextInt(22)));
            try {
                read(text.toString());
            } catch (ContentProblem expected) {
                assertEquals(true, expected.line() >= 1);
            }
        });
    }
}
