package kernelight.exercise;

import java.math.BigDecimal;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.ForwardConvolution;
import kernelight.words.LocalizedMessage;

/**
 * Asks for the value of one output cell of a convolution.
 *
 * @param output the cell of the output that is asked for
 */
public record CellQuestion(ConvolutionCase example, Cell output) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return new ForwardConvolution(example).formula(output).result();
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        WindowReading right = WindowReading.right(example, output);
        return NamedMistake.all("exercise.", CellMistake.values(), mistake -> mistake.guesses(right));
    }

    /** Says which cells of the input lie under the window, whether others lie on the padding, and the first product. */
    @Override
    public LocalizedMessage hint() {
        WindowReading right = WindowReading.right(example, output);
        WindowReading.Product first = right.products().findFirst().orElseThrow();
        String input = ExactNumber.factor(first.input());
        String weight = ExactNumber.factor(first.weight());
        CoveredCells planes = CoveredCells.of(example.planeAxis(), output.plane());
        CoveredCells rows = CoveredCells.of(example.rowAxis(), output.row());
        CoveredCells columns = CoveredCells.of(example.columnAxis(), output.column());
        if (planes.isEmpty() || rows.isEmpty() || columns.isEmpty()) {
            return LocalizedMessage.of("exercise.hint.window.onPadding", input, weight);
        }
        String partly = planes.isWhole() && rows.isWhole() && columns.isWhole() ? "" : ".padded";
        return example.dimensions() == 1
                ? LocalizedMessage.of("exercise.hint.window.signal" + partly, columns.named("cells"), input, weight)
                : LocalizedMessage.of(
                        "exercise.hint.window.picture" + partly,
                        rows.named("rows"),
                        columns.named("columns"),
                        input,
                        weight);
    }
}
