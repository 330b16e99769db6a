package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Optional;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.SlidingAxis;
import kernelight.words.Message;

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
    public Verdict explain(BigDecimal typed) {
        WindowReading right = WindowReading.right(example, output);
        return Explanations.verdict(
                CellMistake.values(),
                mistake -> mistake.guesses(right),
                guess -> guess.number().compareTo(typed) == 0,
                "exercise.",
                hint());
    }

    /** Says which cells lie under the window and what the first product is. */
    @Override
    public Message hint() {
        WindowReading right = WindowReading.right(example, output);
        WindowReading.Product first = right.products().findFirst().orElseThrow();
        String input = ExactNumber.text(first.input());
        String weight = ExactNumber.text(first.weight());
        Optional<Message> rows =
                covered("rows", example.rowAxis(), right.corner().row());
        Optional<Message> columns = covered(
                example.dimensions() == 1 ? "cells" : "columns",
                example.columnAxis(),
                right.corner().column());
        if (rows.isEmpty() || columns.isEmpty()) {
            return Message.of("exercise.hint.window.onPadding", input, weight);
        }
        String partly = right.isInside(false) ? "" : ".padded";
        return example.dimensions() == 1
                ? Message.of("exercise.hint.window.signal" + partly, columns.get(), input, weight)
                : Message.of("exercise.hint.window.picture" + partly, rows.get(), columns.get(), input, weight);
    }

    /** The input cells the window covers along one axis, counted from 1; empty where it lies on padding only. */
    private static Optional<Message> covered(String direction, SlidingAxis axis, int from) {
        int first = Math.max(0, from) + 1;
        int last = Math.min(axis.length(), from + axis.window().reach());
        if (first > last) {
            return Optional.empty();
        }
        return Optional.of(
                first == last
                        ? Message.of("exercise.covered." + direction + ".one", first)
                        : Message.of("exercise.covered." + direction, first, last));
    }
}
