package kernelight.exercise;

import java.math.BigDecimal;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.ForwardConvolution;
import kernelight.words.Message;

/**
 * What is the number of this output?
 *
 * @param output a cell of the output
 */
public record CellQuestion(ConvolutionCase example, Cell output) implements NumberQuestion {
    @Override
    public BigDecimal answer() {
        return new ForwardConvolution(example).recipe(output).result();
    }

    @Override
    public Verdict explain(BigDecimal typed) {
        WindowReading right = WindowReading.right(example, output);
        return Explanations.verdict(
                CellMistake.values(),
                mistake -> mistake.guesses(right),
                guess -> guess.number().compareTo(typed) == 0,
                "exercise.",
                hint());
    }

    /** Where to begin: what lies under the window, and the first product. */
    @Override
    public Message hint() {
        WindowReading right = WindowReading.right(example, output);
        WindowReading.Product first = right.products().findFirst().orElseThrow();
        int rows = example.window().rows().reach();
        int columns = example.window().columns().reach();
        return Message.of(
                "exercise.hint.window",
                right.corner().row() + 1,
                right.corner().row() + rows,
                right.corner().column() + 1,
                right.corner().column() + columns,
                ExactNumber.text(first.input()),
                ExactNumber.text(first.weight()));
    }
}
