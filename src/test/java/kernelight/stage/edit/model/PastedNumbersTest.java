package kernelight.stage.edit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedNumbersTest {
    private static PastedNumbers.Rows rows(double[]... numbers) {
        List<List<BigDecimal>> rows = Arrays.stream(numbers)
                .map(row -> Arrays.stream(row)
                        .mapToObj(number -> new BigDecimal(Double.toString(number)).stripTrailingZeros())
                        .map(number -> number.scale() < 0 ? number.setScale(0) : number)
                        .toList())
                .toList();
        return new PastedNumbers.Rows(rows);
    }

    private static final PastedNumbers.Rows TWO_BY_TWO = rows(new double[] {1, 2.5}, new double[] {-3, 4});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t2.5\n-3\t4",
                "1\t2,5\r\n-3\t4\r\n",
                "1;2,5\n-3;4",
                "1 2.5\n-3 4",
                "1 2,5\n-3 4",
                "1, 2.5\n-3, 4",
                "1, 2.5,\n-3, 4,\n",
                "1,2.5\n-3,4",
                "[[1, 2.5], [-3, 4]]",
                "[[ 1.   2.5]\n [-3.   4. ]]",
                "array([[ 1. ,  2.5],\n       [-3. ,  4. ]], dtype=float32)",
                "tensor([[ 1.0000,  2.5000],\n        [-3.0000,  4.0000]], device='cpu')",
                "x = np.array([[1, 2.5], [-3, 4],])",
                "{\"input\": [[1, 2.5], [-3, 4]]}",
                "[[[[1, 2.5], [-3, 4]]]]",
                "[[1.0e+00 2.5e+00]\n [-3.0e+00 4.0e+00]]",
                "１\t２．５\n−３\t４"
            })
    void everyUsualWayToWriteATableIsRead(String text) {
        assertEquals(TWO_BY_TWO, PastedNumbers.read(text));
    }

    @Test
    void moreThanAnyTableHoldsIsRefusedBeforeItIsRead() {
        String many = "1\n".repeat(300_000);
        assertEquals(
                new PastedNumbers.Refused(
                        LocalizedMessage.of("stage.paste.tooLong", 600_000, PastedNumbers.LONGEST_TEXT)),
                PastedNumbers.read(many));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1, 2, 3", "1,2,3", "1 2 3", "1;2;3", "[1, 2, 3]", "[1 2 3]", "1,2,3,"})
    void oneLineIsOneRow(String text) {
        assertEquals(rows(new double[] {1, 2, 3}), PastedNumbers.read(text));
    }

    @Test
    void aListInALineForEachNumberIsAColumn() {
        assertEquals(rows(new double[] {1}, new double[] {2}), PastedNumbers.read("[[1], [2]]"));
    }

    @Test
    void aCommaThatCanMeanTwoThingsIsAskedAbout() {
        assertEquals(
                new PastedNumbers.Ambiguous(
                        rows(new double[] {1, 2}, new double[] {3, 4}), rows(new double[] {1.2}, new double[] {3.4})),
                PastedNumbers.read("1,2\n3,4"));
        assertEquals(
                new PastedNumbers.Ambiguous(rows(new double[] {1, 234}), rows(new double[] {1.234})),
                PastedNumbers.read("1,234"));
    }

    @Test
    void aCommaThatCanMeanOneThingIsNot() {
        assertEquals(rows(new double[] {1.5, 2.5}), PastedNumbers.read("1.5,2.5"));
        assertEquals(rows(new double[] {0.5, 1.5}), PastedNumbers.read("0,5 1,5"));
        assertEquals(
                new PastedNumbers.Refused(LocalizedMessage.of(
                        "stage.paste.cell", 1, 2, LocalizedMessage.of("stage.cell.tooLarge", NumberEntry.LARGEST))),
                PastedNumbers.read("1,23456")); // too large as a number, too fine as a decimal
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[1, 2], [3, 4]", "[1, 2", "a [", "[[[[[["})
    void aListThatDoesNotEndIsRefused(String text) {
        assertEquals(new PastedNumbers.Refused(LocalizedMessage.of("stage.paste.brackets")), PastedNumbers.read(text));
    }

    @Test
    void severalTablesAreAnArray() {
        List<List<BigDecimal>> rows = rows(
                        new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}, new double[] {7, 8})
                .rows();
        assertEquals(
                new PastedNumbers.Array(List.of(2, 2, 2), rows),
                PastedNumbers.read("[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]"));
        assertEquals(
                new PastedNumbers.Array(List.of(2, 1, 2, 2), rows),
                PastedNumbers.read("tensor([[[[1., 2.], [3., 4.]]], [[[5., 6.], [7., 8.]]]])"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[1, 2]], [[3, 4], [5, 6]]]",
                "[[1, 2], [[3, 4]]]",
                "[1, [2, 3]]",
                "[[[1]], [2]]",
                "[[1, 2], []]"
            })
    void listsOfDifferentLengthsOrDepthsAreRefused(String text) {
        assertInstanceOf(PastedNumbers.Refused.class, PastedNumbers.read(text));
    }

    @Test
    @DisplayName(
            "an array fills all images and channels, or those that it has axes for around the cell it is pasted into")
    void arraysAreTakenByTheirLastAxes() {
        NumberTable table = NumberTable.zeros(new Sizes(2, 2, 1, 1, 2));
        PastedNumbers.Array three = array("[[[1, 2]], [[3, 4]]]");
        assertEquals(Optional.of(table.sizes()), three.sizes(table.sizes(), 2));
        assertEquals(
                List.of(0, 0, 0, 0, 1, 2, 3, 4),
                three.into(table, new Cell(1, 1, 0, 0, 1)).values().stream()
                        .map(BigDecimal::intValue)
                        .toList());
        PastedNumbers.Array four = array("[[[[1, 2]], [[3, 4]]], [[[5, 6]], [[7, 8]]]]");
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                four.into(table, Cell.at(0, 0)).values().stream()
                        .map(BigDecimal::intValue)
                        .toList());
        assertEquals(Optional.of(new Sizes(2, 2, 1, 1, 2)), four.sizes(Sizes.of(5, 5), 2));
        assertEquals(Optional.of(new Sizes(1, 2, 2, 1, 2)), four.sizes(new Sizes(1, 1, 1, 1, 1), 3));
        assertEquals(Optional.empty(), four.sizes(Sizes.of(1, 5), 1));
    }

    private static PastedNumbers.Array array(String text) {
        return assertInstanceOf(PastedNumbers.Array.class, PastedNumbers.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "[]", "[[], []]", "1 2\n3", "x", "[1, x]", "[[1, 2], [3]]", "1,,2", ",", "]["})
    void whatIsNoTableIsRefused(String text) {
        assertInstanceOf(PastedNumbers.Refused.class, PastedNumbers.read(text));
    }

    @Test
    void whereANumberIsWrongIsSaid() {
        assertEquals(
                new PastedNumbers.Refused(LocalizedMessage.of(
                        "stage.paste.cell", 2, 1, LocalizedMessage.of("stage.cell.notANumber", "nan"))),
                PastedNumbers.read("[[1, 2], [nan, 4]]"));
    }

    @Test
    void aSingleNumberIsToldFromSeveral() {
        assertEquals(true, NumberEdits.isOneNumber(" -0.5\n"));
        assertEquals(false, NumberEdits.isOneNumber("1,5")); // or 1 and 5
        assertEquals(false, NumberEdits.isOneNumber("1 2"));
    }
}
