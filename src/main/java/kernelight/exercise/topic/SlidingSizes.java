package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.List;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.exercise.SizeQuestion;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** Asks for the size of what a sliding window makes, and works it out. Two axes that are alike are asked for once. */
final class SlidingSizes {
    private SlidingSizes() {}

    static List<Blank> blanks(SlidingAxis rows, SlidingAxis columns) {
        return rows.equals(columns)
                ? List.of(Blank.Number.inLine(
                        LocalizedMessage.of("exercise.blank.rowsAndColumns"), new SizeQuestion(rows, columns)))
                : List.of(
                        Blank.Number.inLine(
                                LocalizedMessage.of("exercise.blank.rows"), new SizeQuestion(rows, columns)),
                        Blank.Number.inLine(
                                LocalizedMessage.of("exercise.blank.columns"), new SizeQuestion(columns, rows)));
    }

    /** One number if the axes are asked for once. */
    static Value answer(SlidingAxis rows, SlidingAxis columns) {
        return rows.equals(columns)
                ? new Value.Whole(rows.outputSize())
                : new Value.Pair(rows.outputSize(), columns.outputSize());
    }

    static LocalizedMessage hint(SlidingAxis rows, SlidingAxis columns) {
        return new OutputSizeQuestion(List.of(rows, columns)).hint();
    }

    static List<LocalizedMessage> solution(SlidingAxis rows, SlidingAxis columns) {
        if (rows.equals(columns)) {
            return solution(rows);
        }
        List<LocalizedMessage> steps = new ArrayList<>();
        steps.add(LocalizedMessage.of("exercise.solution.size.rows"));
        steps.addAll(solution(rows));
        steps.add(LocalizedMessage.of("exercise.solution.size.columns"));
        steps.addAll(solution(columns));
        steps.add(LocalizedMessage.of(
                "exercise.solution.size.both", RowsAndColumns.size(rows.outputSize(), columns.outputSize())));
        return steps;
    }

    private static List<LocalizedMessage> solution(SlidingAxis axis) {
        List<LocalizedMessage> steps = new ArrayList<>();
        if (axis.window().dilation() > 1) {
            steps.add(LocalizedMessage.of(
                    "exercise.solution.size.reach",
                    axis.window().dilation(),
                    axis.window().size(),
                    axis.window().reach()));
        }
        steps.add(LocalizedMessage.of(
                "exercise.solution.size.travel",
                axis.length(),
                axis.window().paddingBefore(),
                axis.window().reach(),
                axis.travel()));
        int stride = axis.window().stride();
        int moves = axis.outputSize() - 1;
        steps.add(LocalizedMessage.of(
                axis.remainder() == 0
                        ? "exercise.solution.size.moves"
                        : "exercise.solution.size.moves." + axis.rounding(),
                axis.travel(),
                stride,
                moves,
                SumText.quotient(axis.travel(), stride)));
        steps.add(LocalizedMessage.of("exercise.solution.size.plusOne", moves, axis.outputSize()));
        return steps;
    }
}
