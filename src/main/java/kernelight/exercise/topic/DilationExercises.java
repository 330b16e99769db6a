package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.exercise.SizeQuestion;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;

/** Filters with gaps: the size of the output; one output; either, with padding and stride. */
final class DilationExercises {
    private static final int LARGEST_NUMBER = 4;

    private DilationExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        return id.level() == 1 || id.level() == ExerciseId.LEVELS && random.oneIn(2)
                ? size(id, random)
                : cell(id, random);
    }

    private static Exercise size(ExerciseId id, Numbers random) {
        while (true) {
            Axis window = Axis.of(random.between(2, 5)).withDilation(random.between(2, 4));
            if (id.level() == ExerciseId.LEVELS) {
                window = window.withPadding(random.between(1, window.reach() / 2))
                        .withStride(random.between(1, 3));
            }
            SlidingAxis axis = new SlidingAxis(random.between(7, 32), window);
            if (axis.isPossible() && axis.outputSize() >= 2 && ToldApart.are(new SizeQuestion(axis, axis))) {
                return SizeExercises.exercise(id, axis, axis);
            }
        }
    }

    private static Exercise cell(ExerciseId id, Numbers random) {
        while (true) {
            Axis axis = Axis.of(random.between(2, 3)).withDilation(random.between(2, 3));
            if (id.level() == ExerciseId.LEVELS) {
                axis = axis.withPadding(random.between(1, 2)).withStride(random.between(1, 2));
            }
            ConvolutionCase example = new ConvolutionCase(
                    2,
                    random.someTable(Sizes.of(random.between(5, 7), random.between(5, 7)), 0, LARGEST_NUMBER),
                    random.someTable(Sizes.of(axis.size(), axis.size()), -2, 2),
                    id.level() == ExerciseId.LEVELS && random.oneIn(2)
                            ? List.of(BigDecimal.valueOf(random.between(1, LARGEST_NUMBER)))
                            : List.of(),
                    new Window(axis, axis),
                    1,
                    false,
                    false);
            if (example.hasOutput() && example.outputSizes().count() > 1) {
                Sizes output = example.outputSizes();
                Cell asked = Cell.at(random.between(0, output.rows() - 1), random.between(0, output.columns() - 1));
                if (CellExercises.isWorthAsking(example, asked)) {
                    return CellExercises.exercise(id, example, asked);
                }
            }
        }
    }
}
