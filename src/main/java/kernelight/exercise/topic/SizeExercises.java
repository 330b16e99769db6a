package kernelight.exercise.topic;

import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.exercise.SizeQuestion;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** How large is the output: with padding; with a stride; with dilation, rows and columns apart. */
final class SizeExercises {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 32;

    private SizeExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            SlidingAxis rows = axis(id.level(), random);
            SlidingAxis columns = id.level() == ExerciseId.LEVELS ? axis(id.level(), random) : rows;
            boolean isOfLevel = id.level() < ExerciseId.LEVELS || !columns.equals(rows);
            if (isOfLevel
                    && ToldApart.are(new SizeQuestion(rows, columns))
                    && ToldApart.are(new SizeQuestion(columns, rows))) {
                return exercise(id, rows, columns);
            }
        }
    }

    /** The exercise about these axes. */
    static Exercise exercise(ExerciseId id, SlidingAxis rows, SlidingAxis columns) {
        return new Exercise(
                id,
                RowsAndColumns.roundedDown(
                        rows.window().stride() > 1 || columns.window().stride() > 1,
                        ConvolutionGiven.situation(rows, columns)),
                LocalizedMessage.of("exercise.ask.size"),
                ConvolutionGiven.sizes(rows, columns),
                SlidingSizes.blanks(rows, columns),
                SlidingSizes.answer(rows, columns),
                SlidingSizes.hint(rows, columns),
                SlidingSizes.solution(rows, columns),
                Optional.empty());
    }

    /** An axis with at least two places for the window. */
    private static SlidingAxis axis(int level, Numbers random) {
        while (true) {
            int filter = random.between(2, 7);
            Axis window = Axis.of(filter)
                    .withPadding(random.between(level == 1 ? 0 : 1, Math.max(1, filter / 2)))
                    .withStride(level == 1 ? 1 : random.between(level == 2 ? 2 : 1, 4))
                    .withDilation(level == ExerciseId.LEVELS ? random.between(1, 4) : 1);
            SlidingAxis axis = new SlidingAxis(random.between(SHORTEST, LONGEST), window);
            if (axis.isPossible() && axis.outputSize() >= 2) {
                return axis;
            }
        }
    }
}
