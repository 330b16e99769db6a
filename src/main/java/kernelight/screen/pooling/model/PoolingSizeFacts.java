package kernelight.screen.pooling.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Rounding;
import kernelight.formula.OutputSizeFormula;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.screen.stepper.model.UnreadCells;
import kernelight.stage.player.TableWords;
import kernelight.walk.ExactNumber;
import kernelight.walk.PoolingCase;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** Formulas and sentences about a pooling's output size. */
public final class PoolingSizeFacts {
    private PoolingSizeFacts() {}

    /** The formulas of rows and columns, or a single one where they are equal. */
    public static SizeFacts of(PoolingCase example) {
        List<LocalizedMessage> further = new ArrayList<>();
        List<SizeFacts.Along> directions = new ArrayList<>();
        if (example.kind().isGlobal()) {
            further.add(LocalizedMessage.of("pooling.outputSize.global"));
        } else if (example.rowAxis().equals(example.columnAxis())) {
            directions.add(along(Optional.empty(), "both", example.columnAxis()));
        } else {
            directions.add(
                    along(Optional.of(LocalizedMessage.of("exercise.size.direction.rows")), "rows", example.rowAxis()));
            directions.add(along(
                    Optional.of(LocalizedMessage.of("exercise.size.direction.columns")),
                    "columns",
                    example.columnAxis()));
        }
        Sizes input = example.input().sizes();
        further.add(LocalizedMessage.of("pooling.outputSize.channels", input.channels()));
        if (input.images() > 1) {
            further.add(LocalizedMessage.of(
                    "pooling.outputSize.batch",
                    TableWords.axes(2),
                    TableWords.shape(input, 2),
                    TableWords.shape(example.outputSizes(), 2)));
        }
        return new SizeFacts(directions, further);
    }

    private static SizeFacts.Along along(Optional<LocalizedMessage> name, String which, SlidingAxis axis) {
        return new SizeFacts.Along(name, SizeFacts.size(axis), sentences(which, axis));
    }

    /**
     * The sentences about one direction, or about both where they are equal.
     *
     * @param which rows, columns or both, as in the text keys
     */
    public static List<LocalizedMessage> sentences(String which, SlidingAxis axis) {
        OutputSizeFormula formula = SizeFacts.formula(axis);
        int stride = axis.window().stride();
        if (formula.divides()) {
            return List.of(
                    LocalizedMessage.of("pooling.outputSize.divides", axis.travel(), stride), unread(which, axis));
        }
        List<LocalizedMessage> sentences = new ArrayList<>();
        sentences.add(LocalizedMessage.of(
                "pooling.outputSize.remainder", axis.travel(), stride, axis.travel() / stride, axis.remainder()));
        sentences.add(rounded(axis, ExactNumber.text(formula.unrounded().decimal(2))));
        sentences.add(unread(which, axis));
        return sentences;
    }

    private static LocalizedMessage rounded(SlidingAxis axis, String unrounded) {
        if (axis.rounding() == Rounding.DOWN) {
            return LocalizedMessage.of("pooling.outputSize.rounded.down", unrounded, axis.outputSize());
        }
        int up = Math.ceilDiv(axis.travel(), axis.window().stride()) + 1;
        return up == axis.outputSize()
                ? LocalizedMessage.of("pooling.outputSize.rounded.up", unrounded, up)
                : LocalizedMessage.of("pooling.outputSize.rounded.leftOut", unrounded, up, axis.outputSize());
    }

    private static LocalizedMessage unread(String which, SlidingAxis axis) {
        List<Integer> neverRead = axis.neverRead();
        return neverRead.isEmpty()
                ? LocalizedMessage.of("pooling.outputSize.allRead")
                : UnreadCells.sentence(which, neverRead);
    }
}
