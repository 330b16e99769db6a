package kernelight.exercise.topic;

import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** The size of the matrix of windows: of one image; of a batch; with padding and stride. */
final class Im2colExercises {
    private static final String TEXTS = "exercise.im2col.";
    private static final List<Integer> BATCHES = List.of(2, 4, 5, 8, 10, 16, 32);

    private Im2colExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        int images = id.level() == 1 ? 1 : random.oneOf(BATCHES);
        int channels = random.oneOf(List.of(1, 2, 3, 3, 4, 6));
        while (true) {
            int filter = random.between(2, 5);
            Axis window = id.level() < ExerciseId.LEVELS
                    ? Axis.of(filter)
                    : Axis.of(filter).withPadding(random.between(0, filter / 2)).withStride(random.between(1, 3));
            SlidingAxis axis = new SlidingAxis(random.between(5, 12), window);
            if (axis.isPossible() && axis.outputSize() >= 2) {
                return exercise(id, images, channels, axis);
            }
        }
    }

    /** The exercise about a square window on square images. */
    static Exercise exercise(ExerciseId id, int images, int channels, SlidingAxis axis) {
        Axis window = axis.window();
        int side = axis.outputSize();
        int windows = side * side;
        int rows = images * windows;
        int columns = window.size() * window.size() * channels;
        SlidingAxis strideOne = new SlidingAxis(axis.length(), window.withStride(1));
        ListedQuestion rowQuestion = ListedQuestion.of(TEXTS, rows, LocalizedMessage.of(TEXTS + "hint.rows"))
                .mistake("ROWS_AND_COLUMNS_SWAPPED", columns)
                .mistakeIf(images > 1, "BATCH_FORGOTTEN", windows)
                .mistake("ONE_DIRECTION_ONLY", (long) images * side)
                .mistakeIf(
                        window.paddingBefore() > 0,
                        "PADDING_FORGOTTEN",
                        square(new SlidingAxis(axis.length(), window.withPadding(0))) * images)
                .mistakeIf(window.stride() > 1, "STRIDE_FORGOTTEN", square(strideOne) * images)
                .mistake("ROW_FOR_EACH_PIXEL", (long) images * axis.length() * axis.length())
                .build();
        ListedQuestion columnQuestion = ListedQuestion.of(TEXTS, columns, LocalizedMessage.of(TEXTS + "hint.columns"))
                .mistake("ROWS_AND_COLUMNS_SWAPPED", rows)
                .mistakeIf(channels > 1, "CHANNELS_FORGOTTEN", (long) window.size() * window.size())
                .mistake("SIDE_NOT_SQUARED", (long) window.size() * channels)
                .mistakeIf(images > 1, "BATCH_IN_COLUMNS", (long) columns * images)
                .build();
        return new Exercise(
                id,
                RowsAndColumns.roundedDown(
                        window.stride() > 1,
                        LocalizedMessage.of(
                                window.paddingBefore() == 0 && window.stride() == 1
                                        ? "exercise.given.im2col"
                                        : "exercise.given.im2col.padded",
                                images,
                                channels,
                                RowsAndColumns.size(axis.length(), axis.length()),
                                RowsAndColumns.size(window.size(), window.size()),
                                window.paddingBefore(),
                                window.stride())),
                LocalizedMessage.of("exercise.ask.im2col"),
                List.of(
                        Given.of("images", images),
                        Given.of("channels", channels),
                        Given.of("input", axis.length()),
                        Given.of("filter", window.size()),
                        Given.of("padding", window.paddingBefore()),
                        Given.of("stride", window.stride())),
                List.of(
                        Blank.Number.inLine(LocalizedMessage.of("exercise.blank.rows"), rowQuestion),
                        Blank.Number.inLine(LocalizedMessage.of("exercise.blank.columns"), columnQuestion)),
                new Value.Pair(rows, columns),
                LocalizedMessage.of(TEXTS + "hint.rows"),
                List.of(
                        LocalizedMessage.of("exercise.solution.im2col.windows", side, windows),
                        LocalizedMessage.of("exercise.solution.im2col.rows", images, windows, rows),
                        LocalizedMessage.of("exercise.solution.im2col.columns", window.size(), channels, columns)),
                Optional.empty());
    }

    /** The number of windows on an input as wide as high; 0 if none fits. */
    private static long square(SlidingAxis axis) {
        return axis.isPossible() ? (long) axis.outputSize() * axis.outputSize() : 0;
    }
}
