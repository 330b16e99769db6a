package kernelight.exercise.topic;

import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** How many multiplications a convolution of one image takes: plain; with padding and stride; in groups. */
final class MultiplicationExercises {
    private static final String TEXTS = "exercise.multiplications.";
    private static final List<Integer> CHANNELS = List.of(1, 2, 3, 4, 6, 8, 16);
    private static final List<Integer> FILTERS = List.of(2, 4, 6, 8, 10, 16, 20, 32);
    private static final List<Integer> SIZES = List.of(2, 3, 5);

    private MultiplicationExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            Axis window = Axis.of(random.oneOf(SIZES));
            if (id.level() > 1) {
                window =
                        window.withPadding(random.between(0, window.size() / 2)).withStride(random.between(1, 3));
            }
            SlidingAxis axis = new SlidingAxis(random.between(6, id.level() == 1 ? 16 : 32), window);
            int groups = id.level() == ExerciseId.LEVELS ? random.between(2, 4) : 1;
            int channels = groups == 1 ? random.oneOf(CHANNELS) : groups * random.between(1, 4);
            int filters = groups == 1 ? random.oneOf(FILTERS) : groups * random.between(1, 4);
            if (axis.isPossible() && axis.outputSize() >= 2) {
                return exercise(id, axis, channels, filters, groups);
            }
        }
    }

    private static Exercise exercise(ExerciseId id, SlidingAxis axis, int channels, int filters, int groups) {
        Axis window = axis.window();
        int side = axis.outputSize();
        long perOutput = (long) window.size() * window.size() * channels / groups;
        long outputs = (long) side * side * filters;
        SlidingAxis strideOne = new SlidingAxis(axis.length(), window.withStride(1));
        SlidingAxis noPadding = new SlidingAxis(axis.length(), window.withPadding(0));
        ListedQuestion question = ListedQuestion.of(
                        TEXTS,
                        perOutput * outputs,
                        LocalizedMessage.of(
                                groups == 1 ? TEXTS + "hint.output" : TEXTS + "hint.group",
                                channels,
                                groups,
                                RowsAndColumns.size(side, side)))
                .mistake("POSITIONS_FORGOTTEN", perOutput * filters)
                .mistakeIf(
                        side != axis.length(),
                        "POSITIONS_OF_INPUT",
                        perOutput * filters * axis.length() * axis.length())
                .mistakeIf(channels / groups > 1, "CHANNELS_FORGOTTEN", (long) window.size() * window.size() * outputs)
                .mistake("ONE_FILTER_ONLY", perOutput * side * side)
                .mistake("ONE_DIRECTION_ONLY", perOutput * filters * side)
                .mistake("SIDE_NOT_SQUARED", perOutput / window.size() * outputs)
                .mistakeIf(groups > 1, "GROUPS_IGNORED", perOutput * groups * outputs)
                .mistakeIf(window.stride() > 1, "STRIDE_FORGOTTEN", perOutput * filters * square(strideOne))
                .mistakeIf(
                        window.paddingBefore() > 0 && noPadding.isPossible(),
                        "PADDING_FORGOTTEN",
                        perOutput * filters * square(noPadding))
                .mistake("ADDITIONS_COUNTED", (perOutput + 1) * outputs)
                .mistake("OUTPUTS_COUNTED", outputs)
                .build();
        return new Exercise(
                id,
                RowsAndColumns.roundedDown(
                        window.stride() > 1,
                        LocalizedMessage.of(
                                groups == 1
                                        ? "exercise.given.multiplications"
                                        : "exercise.given.multiplications.groups",
                                channels,
                                RowsAndColumns.size(axis.length(), axis.length()),
                                filters,
                                RowsAndColumns.size(window.size(), window.size()),
                                window.paddingBefore(),
                                window.stride(),
                                groups)),
                LocalizedMessage.of("exercise.ask.multiplications"),
                List.of(
                        Given.of("channels", channels),
                        Given.of("input", axis.length()),
                        Given.of("filters", filters),
                        Given.of("filter", window.size()),
                        Given.of("padding", window.paddingBefore()),
                        Given.of("stride", window.stride()),
                        Given.of("groups", groups)),
                List.of(Blank.Number.inLine(LocalizedMessage.of("exercise.blank.multiplications"), question)),
                new Value.Decimal(question.answer()),
                question.hint(),
                List.of(
                        LocalizedMessage.of(
                                "exercise.solution.multiplications.output",
                                window.size(),
                                channels / groups,
                                perOutput),
                        LocalizedMessage.of("exercise.solution.multiplications.outputs", side, filters, outputs),
                        LocalizedMessage.of(
                                "exercise.solution.multiplications.all", outputs, perOutput, perOutput * outputs)),
                Optional.empty());
    }

    private static long square(SlidingAxis axis) {
        return (long) axis.outputSize() * axis.outputSize();
    }
}
