package kernelight.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import org.junit.jupiter.api.Test;

class NumberFormatTest {
    private static final NumberTable MATRIX = NumberTable.parse("1 -0.5 / 30 0");
    private static final NumberTable FILTERS = counted(new Sizes(2, 3, 1, 2, 2));

    private static NumberTable counted(Sizes sizes) {
        return new NumberTable(
                sizes,
                IntStream.range(0, sizes.count()).mapToObj(BigDecimal::valueOf).toList());
    }

    @Test
    void aSpreadsheetGetsTabs() {
        assertEquals("1\t-0.5\n30\t0\n", NumberFormat.TSV.text(MATRIX, "output-gradient"));
        assertEquals("0\t1\n2\t3\n\n4\t5\n6\t7\n", NumberFormat.TSV.text(counted(Sizes.of(2, 2, 2)), "input"));
    }

    @Test
    void latexGetsABracketedMatrix() {
        assertEquals("""
                \\begin{bmatrix}
                1 & -0.5 \\\\
                30 & 0
                \\end{bmatrix}
                """, NumberFormat.LATEX.text(MATRIX, "output-gradient"));
    }

    @Test
    void numpyGetsAProgramWithNestedLists() {
        assertEquals("""
                import numpy as np

                output_gradient = np.array([[1, -0.5],
                                            [30, 0]])
                """, NumberFormat.NUMPY.text(MATRIX, "output-gradient"));
        assertEquals("""
                import numpy as np

                input = np.array([[[0, 1],
                                   [2, 3]],

                                  [[4, 5],
                                   [6, 7]]])
                """, NumberFormat.NUMPY.text(counted(Sizes.of(2, 2, 2)), "input"));
    }

    @Test
    void numpyItselfReadsIt() throws IOException {
        assertEquals("(2, 2) 30.5", numpy(MATRIX));
        assertEquals("(2, 3, 2, 2) 276", numpy(FILTERS));
        assertEquals("(2, 1, 2, 2) 28", numpy(counted(new Sizes(2, 1, 1, 2, 2))));
        assertEquals("(3, 4, 1, 5) 1770", numpy(counted(new Sizes(1, 3, 4, 1, 5))));
        assertEquals("(1, 4) 6", numpy(counted(Sizes.of(1, 4))));
    }

    private static String numpy(NumberTable table) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed here");
        assumeTrue(
                Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/numpy")),
                "Debian's python3-numpy is not installed here, so NumPy did not read our numbers");
        String program =
                NumberFormat.NUMPY.text(table, "bias-gradient") + "print(bias_gradient.shape, bias_gradient.sum())\n";
        return OtherProgram.run(List.of("/usr/bin/python3", "-c", program)).strip();
    }
}
