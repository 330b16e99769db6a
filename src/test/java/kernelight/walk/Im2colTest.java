package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import kernelight.engine.kernel.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Im2colTest {
    @Test
    @DisplayName("the lecture's shapes: x (1, 3, 7, 7) with a 5 x 5 window is (9, 75)")
    void theLecturesShapes() {
        ConvolutionCase example = new ConvolutionCase(
                2,
                NumberTable.zeros(Sizes.of(3, 7, 7)),
                NumberTable.zeros(new Sizes(4, 3, 1, 5, 5)),
                List.of(),
                Window.square(5),
                1,
                false,
                false);
        Im2col im2col = Im2col.of(example, 0);
        assertEquals(9, im2col.windows().rows());
        assertEquals(75, im2col.windows().columns());
        assertEquals(75, im2col.filters().orElseThrow().rows());
        assertEquals(4, im2col.filters().orElseThrow().columns());
        assertEquals(9, im2col.product().rows());
        assertEquals(4, im2col.product().columns());
    }

    @Test
    void theProductOfTheMatricesIsTheConvolutionWithoutBias() {
        RandomCases.small(new Random(61), 400).forEach(example -> {
            NumberTable output =
                    new ForwardConvolution(example.withBias(List.of()).withRelu(false)).result();
            for (int group = 0; group < example.groups(); group++) {
                Im2col im2col = Im2col.of(example, group);
                UnrolledMatrix filters = im2col.filters().orElseThrow();
                for (int row = 0; row < im2col.product().rows(); row++) {
                    for (int column = 0; column < im2col.product().columns(); column++) {
                        UnrolledMatrix.Entry entry = im2col.product().at(row, column);
                        BigDecimal product = product(im2col.windows(), row, filters, column);
                        assertEquals(0, product.compareTo(entry.value()), example::toString);
                        assertEquals(
                                0, product.compareTo(output.at(entry.source().cell())));
                    }
                }
            }
        });
    }

    private static BigDecimal product(UnrolledMatrix windows, int row, UnrolledMatrix filters, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < windows.columns(); index++) {
            sum = sum.add(windows.at(row, index)
                    .value()
                    .multiply(filters.at(index, column).value()));
        }
        return sum;
    }

    @Test
    void theReshapeContainsEveryOutputOnce() {
        RandomCases.small(new Random(62), 200).forEach(example -> {
            Set<Cell> met = new HashSet<>();
            for (int group = 0; group < example.groups(); group++) {
                Im2col.of(example, group)
                        .product()
                        .entries()
                        .forEach(entry -> assertTrue(met.add(entry.source().cell())));
            }
            assertEquals(example.outputSizes().cells().collect(Collectors.toSet()), met);
        });
    }

    @Test
    @DisplayName("an input cell stands in one row for each window over it")
    void anInputCellStandsInManyRows() {
        ConvolutionCase example =
                ConvolutionCase.of(NumberTable.parse("1 2 1 / 3 4 3 / 1 2 1"), NumberTable.parse("1 0 / 2 0"));
        UnrolledMatrix windows = Im2col.of(example, 0).windows();
        assertEquals(
                List.of(
                        new UnrolledMatrix.Position(0, 3),
                        new UnrolledMatrix.Position(1, 2),
                        new UnrolledMatrix.Position(2, 1),
                        new UnrolledMatrix.Position(3, 0)),
                windows.positionsOf(new GridCell(GridName.INPUT, Cell.at(1, 1))));
        assertEquals(
                List.of(new UnrolledMatrix.Position(0, 0)),
                windows.positionsOf(new GridCell(GridName.INPUT, Cell.at(0, 0))));
    }

    @Test
    @DisplayName("pooling (3, 7, 7) in 2 x 2 is (27, 4): the largest of each row is the output")
    void pooling() {
        PoolingCase odd = PoolingCase.of(NumberTable.zeros(Sizes.of(3, 7, 7)), PoolingKind.MAX, 2);
        assertEquals(27, Im2col.of(odd).windows().rows());
        assertEquals(4, Im2col.of(odd).windows().columns());
        RandomCases.poolings(new Random(63), 300).forEach(example -> {
            Im2col im2col = Im2col.of(example);
            NumberTable output = new Pooling(example).result();
            List<UnrolledMatrix.Entry> windows = im2col.windows().entries();
            for (int row = 0; row < im2col.product().rows(); row++) {
                UnrolledMatrix.Entry kept = im2col.product().at(row, 0);
                assertEquals(output.at(kept.source().cell()), kept.value());
                CellFormula formula = new Pooling(example).formula(kept.source().cell());
                int from = row * im2col.windows().columns();
                assertEquals(
                        formula.terms().stream().map(Term::first).toList(),
                        windows.subList(from, from + im2col.windows().columns()).stream()
                                .filter(UnrolledMatrix.Entry::takesPart)
                                .map(UnrolledMatrix.Entry::source)
                                .toList());
            }
        });
    }
}
