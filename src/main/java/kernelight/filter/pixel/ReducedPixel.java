package kernelight.filter.pixel;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.filter.Planes;
import kernelight.filter.chain.Step;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operand;
import kernelight.walk.PoolingKind;
import kernelight.walk.Reduction;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/** A number of a step without weights: ReLU or a pooling. */
final class ReducedPixel {
    private ReducedPixel() {}

    /** Of a single number. */
    static Window window() {
        return new Window(Axis.SINGLE, Axis.SINGLE);
    }

    static PixelOperation relu(Planes before, int map, int row, int column) {
        Operand input = input(before, map, window());
        return new PixelOperation(
                List.of(input),
                CellFormula.sum(
                        List.of(term(input, row, column)),
                        List.of(new FinishingStep.Apply(new ScalarFunction.Relu()))));
    }

    static PixelOperation pooled(Step.Pooling pooling, Planes before, int map, int row, int column) {
        Window window = pooling.window();
        Operand input = input(before, map, window);
        List<Term> terms = new ArrayList<>();
        for (int r = 0; r < pooling.size(); r++) {
            for (int s = 0; s < pooling.size(); s++) {
                terms.add(term(
                        input, window.rows().position(row, r), window.columns().position(column, s)));
            }
        }
        boolean isMean = pooling.kind() == PoolingKind.AVERAGE && terms.size() > 1;
        return new PixelOperation(
                List.of(input),
                new CellFormula(
                        pooling.kind() == PoolingKind.MAX ? Reduction.MAX : Reduction.SUM,
                        terms,
                        isMean ? List.of(new FinishingStep.Mean(terms.size())) : List.of()));
    }

    private static Operand input(Planes before, int map, Window window) {
        return new Operand(
                GridName.INPUT,
                NumberTable.ofFloats(
                        Sizes.of(before.height(), before.width()),
                        before.planes().get(map)),
                window);
    }

    private static Term term(Operand input, int row, int column) {
        Cell cell = Cell.at(row, column);
        return Term.number(new GridCell(GridName.INPUT, cell), input.at(cell), 0);
    }
}
