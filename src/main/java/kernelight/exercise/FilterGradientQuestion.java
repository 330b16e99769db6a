package kernelight.exercise;

import java.math.BigDecimal;
import java.util.stream.Stream;
import kernelight.walk.BackwardCase;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.FilterGradient;
import kernelight.words.LocalizedMessage;

/**
 * Asks for the gradient with respect to one weight of a convolution.
 *
 * @param weight the weight, a cell of the filters
 */
public record FilterGradientQuestion(BackwardCase backward, Cell weight) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return new FilterGradient(backward).formula(weight).result();
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        GradientReading right = GradientReading.right(backward, weight);
        return NamedMistake.all(
                "exercise.gradient.", FilterGradientMistake.values(), mistake -> mistake.guesses(right));
    }

    /** Says which cells of the input the weight met, and the first product. */
    @Override
    public LocalizedMessage hint() {
        ConvolutionCase example = backward.example();
        GradientReading right = GradientReading.right(backward, weight);
        GradientReading.Product first = right.filterProducts().findFirst().orElseThrow();
        String gradient = ExactNumber.factor(first.gradient());
        String input = ExactNumber.factor(first.factor());
        CoveredCells planes = CoveredCells.among(right.inputs().map(Cell::plane), example.planeAxis());
        CoveredCells rows = CoveredCells.among(right.inputs().map(Cell::row), example.rowAxis());
        CoveredCells columns = CoveredCells.among(right.inputs().map(Cell::column), example.columnAxis());
        if (planes.isEmpty() || rows.isEmpty() || columns.isEmpty()) {
            return LocalizedMessage.of("exercise.gradient.hint.filter.onPadding", gradient, input);
        }
        String partly = planes.isWhole() && rows.isWhole() && columns.isWhole() ? "" : ".padded";
        return example.dimensions() == 1
                ? LocalizedMessage.of(
                        "exercise.gradient.hint.filter.signal" + partly, columns.named("cells"), gradient, input)
                : LocalizedMessage.of(
                        "exercise.gradient.hint.filter.picture" + partly,
                        rows.named("rows"),
                        columns.named("columns"),
                        gradient,
                        input);
    }
}
