package kernelight.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelight.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTextTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1 0 -1; 2 0 -2; 1 0 -1", "1,0,-1\n2,0,-2\n1,0,-1\n", " 1\t0 \u22121 ;2 0 -2;;1 0 -1;"})
    void rowsAreReadHoweverTheyAreSeparated(String typed) throws FilterProblem {
        Filter filter = FilterText.parse(typed);
        assertEquals(3, filter.rows());
        assertEquals(3, filter.columns());
        assertArrayEquals(
                new float[] {1, 0, -1, 2, 0, -2, 1, 0, -1},
                filter.kernels().getFirst().weights());
        assertTrue(filter.isSigned());
    }

    @Test
    void numbersMayBeFractions() throws FilterProblem {
        assertArrayEquals(
                new float[] {1 / 9f, -0.5f, 0.25f, 2000},
                FilterText.parse("1/9 -.5 1/4 2e3").kernels().getFirst().weights());
    }

    @ParameterizedTest
    @EnumSource(NamedFilter.class)
    void everyNamedFilterIsReadByItsName(NamedFilter named) throws FilterProblem {
        assertEquals(
                named.id(),
                FilterText.parse(named.id().toUpperCase(java.util.Locale.ROOT)).name());
        assertTrue(FilterText.isTyped(named.id()));
        assertTrue(FilterText.names().contains(named.usage()));
    }

    @Test
    void numbersOfANamedFilterAreUsed() throws FilterProblem {
        assertEquals(13, FilterText.parse("gaussian:1.5").rows());
        assertEquals(5, FilterText.parse("box:5").rows());
        Filter line = FilterText.parse("motion:3, 90");
        assertArrayEquals(
                new float[] {0, 1 / 3f, 0, 0, 1 / 3f, 0, 0, 1 / 3f, 0},
                line.kernels().getFirst().weights(),
                1e-6f);
        assertEquals("motion:3,90", line.name());
        Kernel twice = FilterText.parse("unsharp:1,2").kernels().getFirst();
        Kernel smooth = FilterText.parse("gaussian:1").kernels().getFirst();
        assertEquals(3 - 2 * smooth.at(4, 4), twice.at(4, 4), 1e-6);
        assertEquals(-2 * smooth.at(0, 4), twice.at(0, 4), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "identity, 1",
        "box, 1",
        "gaussian:3, 1",
        "motion:8;33, 1",
        "unsharp:2;3, 1",
        "sharpen, 1",
        "emboss, 1",
        "log:0.5, 0",
        "log:3, 0",
        "laplacian, 0",
        "laplacian-8, 0",
        "outline, 0",
        "sobel-x, 0",
        "scharr-y, 0"
    })
    void evenAreasStayOrVanish(String typed, float sum) throws FilterProblem {
        float all = 0;
        for (float weight :
                FilterText.parse(typed.replace(';', ',')).kernels().getFirst().weights()) {
            all += weight;
        }
        assertEquals(sum, all, 1e-5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sobbel | There is no filter “sobbel”. Choose one of identity, box:SIZE, gaussian:SIGMA",
                "gaussian:0 | The sigma of gaussian has to be from 0.1 to 10, not 0.",
                "gaussian:NaN | “NaN” is not a number. The filter is written as gaussian:SIGMA",
                "gaussian: | “” is not a number.",
                "unsharp:1,x | “x” is not a number. The filter is written as unsharp:SIGMA,AMOUNT",
                "gaussian:1,2 | gaussian does not take so many numbers. Write it as gaussian:SIGMA.",
                "sobel-x:1 | sobel-x does not take so many numbers. Write it as sobel-x.",
                "box:2.5 | The size of box has to be a whole number from 1 to 15, not 2.5.",
                "1.5 x; 2 0 | Row 1, number 2 of the kernel is “x”",
                "1 2; 3 | the first has 2, but row 2 has 1",
                "1 2; 3 e | Row 2, number 2 of the kernel is “e”, which is not a number",
                "1/0 | Row 1, number 1 of the kernel is 1/0. Use numbers from -1,000,000 to 1,000,000.",
                "1/2/3 | Row 1, number 1 of the kernel is “1/2/3”",
                "1e9 | Row 1, number 1 of the kernel is 1e9.",
                ";; | There is no filter “;;”",
                "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 | The kernel has 1 x 16 numbers (rows x columns). At most 15 x 15",
            })
    void whatIsWrongIsSaidWithWhereAndWhatToDo(String typed, String said) {
        FilterProblem problem = assertThrows(FilterProblem.class, () -> FilterText.parse(typed));
        assertTrue(String.valueOf(problem.getMessage()).contains(said), problem.getMessage());
    }

    @Test
    void normalizationDividesByTheSumOrByTheAbsoluteSum() throws FilterProblem {
        assertArrayEquals(new float[] {0.25f, 0.5f, 0.25f}, normalized("1 2 1"));
        assertArrayEquals(new float[] {0.5f, -0.5f}, normalized("3 -3"));
        assertArrayEquals(new float[] {1.5f, -0.5f}, normalized("3 -1"));
        assertArrayEquals(new float[] {0.5f, 0.5f}, normalized("-1 -1"));
        assertEquals(
                "All numbers of the kernel are 0, so there is nothing to divide by. Leave the normalization out, or"
                        + " change a number.",
                assertThrows(FilterProblem.class, () -> normalized("0 0")).getMessage());
    }

    private static float[] normalized(String typed) throws FilterProblem {
        return FilterText.parse(typed).normalized().kernels().getFirst().weights();
    }

    @Test
    void aFileHasARowOnEachLine() throws IOException {
        Path file =
                Files.writeString(folder.resolve("edge.txt"), "# mine\r\n1 0 -1\r\n2 0 -2 # the middle\r\n\r\n1 0 -1");
        assertFalse(FilterText.isTyped(file.toString()));
        assertFalse(FilterText.isTyped("3x3.txt"));
        assertFalse(FilterText.isTyped("3.txt"));
        assertEquals(3, FilterText.read(file).kernels().getFirst().rows());
        assertEquals("edge.txt", FilterText.read(file).name());
    }

    @Test
    void aFileWithoutAKernelIsNamed() throws IOException {
        assertRead("missing.txt does not exist", folder.resolve("missing.txt"));
        assertRead("is not a file", folder);
        assertRead("is not a text file with a kernel", Files.write(folder.resolve("a"), new byte[] {(byte) 0xff}));
        assertRead("is not a text file with a kernel", Files.write(folder.resolve("b"), new byte[1 << 17]));
        assertRead("Row 2, number 1 of the kernel is “two”", Files.writeString(folder.resolve("c"), "1 0\ntwo 1"));
        assertRead(
                "There is no number in the kernel",
                Files.write(folder.resolve("d"), "\n# nothing".getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRead(String said, Path file) {
        DataFileException problem = assertThrows(DataFileException.class, () -> FilterText.read(file));
        assertTrue(String.valueOf(problem.getMessage()).contains(said), problem.getMessage());
        assertTrue(String.valueOf(problem.getMessage()).startsWith(file.toString()), problem.getMessage());
    }
}
