package kernelight.filter.pixel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Window;
import kernelight.filter.Combination;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.Kernel;
import kernelight.filter.PictureFilter;
import kernelight.filter.Planes;
import kernelight.filter.chain.MapOrigin;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/**
 * A number of a filter's response: the products of the weights, as they lie on the picture, and the numbers under them,
 * row by row and channel after channel; those beyond the edge are the copies or zeros of the edge rule.
 */
final class FilteredPixel {
    private static final GridCell BIAS = new GridCell(GridName.BIAS, Cell.at(0, 0));

    private final MapOrigin origin;
    private final FilterSettings settings;
    private final Window window;
    private final Operand input;
    private final int row;
    private final int column;

    FilteredPixel(MapOrigin origin, FilterSettings settings, Planes before, int row, int column) {
        this.origin = origin;
        this.settings = settings;
        this.window = PictureFilter.window(origin.filter(), settings);
        this.input = new Operand(GridName.INPUT, table(before, origin.read()), window);
        this.row = row;
        this.column = column;
    }

    private static NumberTable table(Planes before, List<Integer> read) {
        int cells = before.height() * before.width();
        float[] all = read.size() == 1 ? before.planes().get(read.getFirst()) : new float[read.size() * cells];
        for (int channel = 0; channel < read.size() && read.size() > 1; channel++) {
            System.arraycopy(before.planes().get(read.get(channel)), 0, all, channel * cells, cells);
        }
        return NumberTable.ofFloats(Sizes.of(read.size(), before.height(), before.width()), all);
    }

    OpenedPixel opened() {
        Combination combination = origin.filter().combination();
        List<PixelOperation> sums = kernels().stream()
                .map(kernels -> sum(kernels, !combination.isOfTwo()))
                .toList();
        List<BigDecimal> results =
                sums.stream().map(sum -> sum.formula().result()).toList();
        Optional<PixelOperation> magnitude =
                combination == Combination.MAGNITUDE ? Optional.of(magnitude(results)) : Optional.empty();
        BigDecimal value = combination == Combination.ANGLE
                ? finished(angle(results))
                : magnitude.map(operation -> operation.formula().result()).orElse(results.getFirst());
        return new OpenedPixel(
                origin.read(), window, List.copyOf(sums), magnitude.map(operation -> (Operation) operation), value);
    }

    /** Those of each sum, one for each channel that is read. */
    private List<List<Kernel>> kernels() {
        try {
            return origin.filter().kernelsFor(origin.read().size());
        } catch (FilterProblem problem) {
            throw new IllegalStateException(problem); // the step has refused such maps
        }
    }

    private PixelOperation sum(List<Kernel> kernels, boolean isComplete) {
        Operand weights = new Operand(GridName.FILTER, weights(kernels));
        List<Term> terms = new ArrayList<>();
        for (int channel = 0; channel < kernels.size(); channel++) {
            for (int r = 0; r < window.rows().size(); r++) {
                for (int s = 0; s < window.columns().size(); s++) {
                    Cell read = Cell.at(
                            channel,
                            window.rows().position(row, r),
                            window.columns().position(column, s));
                    Cell weight = Cell.at(channel, r, s);
                    terms.add(Term.product(
                            new GridCell(GridName.INPUT, read),
                            input.at(read),
                            new GridCell(GridName.FILTER, weight),
                            weights.at(weight),
                            channel));
                }
            }
        }
        List<Operand> operands = new ArrayList<>(List.of(input, weights));
        if (isComplete && hasBias()) {
            operands.add(bias());
        }
        return new PixelOperation(operands, CellFormula.sum(terms, isComplete ? steps(List.of()) : List.of()));
    }

    private NumberTable weights(List<Kernel> kernels) {
        int cells = window.rows().size() * window.columns().size();
        float[] all = new float[kernels.size() * cells];
        for (int channel = 0; channel < kernels.size(); channel++) {
            System.arraycopy(settings.laid(kernels.get(channel)).weights(), 0, all, channel * cells, cells);
        }
        return NumberTable.ofFloats(
                Sizes.of(kernels.size(), window.rows().size(), window.columns().size()), all);
    }

    private boolean hasBias() {
        return settings.bias() != 0;
    }

    private Operand bias() {
        return new Operand(GridName.BIAS, NumberTable.ofFloats(Sizes.of(1, 1), new float[] {settings.bias()}));
    }

    /** Those steps, then the bias, then ReLU. */
    private List<FinishingStep> steps(List<FinishingStep> first) {
        List<FinishingStep> steps = new ArrayList<>(first);
        if (hasBias()) {
            steps.add(new FinishingStep.AddBias(BIAS, ExactNumber.of(settings.bias())));
        }
        if (settings.relu()) {
            steps.add(new FinishingStep.Apply(new ScalarFunction.Relu()));
        }
        return steps;
    }

    /** The root of the squares of both sums. */
    private PixelOperation magnitude(List<BigDecimal> sums) {
        List<Term> terms = new ArrayList<>();
        for (int sum = 0; sum < sums.size(); sum++) {
            terms.add(Term.square(new GridCell(GridName.INPUT, Cell.at(sum, 0, 0)), sums.get(sum), 0));
        }
        List<Operand> operands =
                new ArrayList<>(List.of(new Operand(GridName.INPUT, new NumberTable(Sizes.of(2, 1, 1), sums))));
        if (hasBias()) {
            operands.add(bias());
        }
        return new PixelOperation(
                operands, CellFormula.sum(terms, steps(List.of(new FinishingStep.Power(new BigDecimal("0.5"))))));
    }

    private static BigDecimal angle(List<BigDecimal> sums) {
        double x = sums.getFirst().doubleValue();
        double y = sums.getLast().doubleValue();
        return new BigDecimal(Math.toDegrees(Math.atan2(y, x)));
    }

    private BigDecimal finished(BigDecimal angle) {
        BigDecimal value = angle;
        for (FinishingStep step : steps(List.of())) {
            value = step.after(value);
        }
        return ExactNumber.normal(value);
    }
}
