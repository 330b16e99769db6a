package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** The questions of lectures on convolutional neural networks, in their order; the seed says which, whatever the level. */
final class LectureExercises {
    private static final String FIVE = "1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 1 0 / 0 1 1 0 0";
    private static final String SEVEN = "1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1 / 2 3 0 1 2 3 0 / 1 2 3 0 1 2 3"
            + " / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1";
    private static final String FOUR = "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1";
    private static final String POOLED = "1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4";
    private static final String CROSSED = "1 0 1 / 0 1 0 / 1 0 1";
    private static final String WEIGHTS = "2 0 1 / 0 1 2 / 1 0 2";
    private static final ShapedLayer.Shape COLOUR = new ShapedLayer.Shape(3, 32);
    private static final ShapedLayer.Shape COLOUR_SEVEN = new ShapedLayer.Shape(3, 7);
    private static final ShapedLayer.Convolution PLAIN_FIVE = new ShapedLayer.Convolution(1, 5, 0, 1);
    private static final ShapedLayer.Pooling HALVED = new ShapedLayer.Pooling(2, 2);

    private static final List<Function<ExerciseId, Exercise>> QUESTIONS = List.of(
            // one output, then all of them
            id -> output(id, "1 2 1 / 3 4 3 / 1 2 1", "1 0 / 2 0", Axis.of(2)),
            id -> cell(id, Axis.of(3), Cell.at(0, 0)),
            id -> output(id, FIVE, CROSSED, Axis.of(3)),
            id -> size(id, 5, Axis.of(2)),
            id -> output(id, FIVE, "1 0 / 0 1", Axis.of(2)),
            // padding
            id -> size(id, 4, Axis.of(3).withPadding(1)),
            id -> cell(id, Axis.of(3).withPadding(1), Cell.at(0, 2)),
            id -> size(id, 5, Axis.of(3).withPadding(2)),
            id -> cell(id, Axis.of(3).withPadding(2), Cell.at(2, 2)),
            id -> ChooseExercises.padding(id, 28, 3, 1),
            id -> ChooseExercises.padding(id, 28, 5, 2),
            id -> ChooseExercises.padding(id, 28, 7, 3),
            id -> shapes(id, new ShapedLayer.Shape(1, 32), PLAIN_FIVE, PLAIN_FIVE),
            // stride
            id -> output(id, FIVE, CROSSED, Axis.of(3).withStride(2)),
            id -> output(id, SEVEN, WEIGHTS, Axis.of(3).withStride(2)),
            id -> size(id, 7, Axis.of(3)),
            id -> size(id, 7, Axis.of(3).withStride(2)),
            id -> size(id, 7, Axis.of(3).withStride(3)),
            id -> size(id, 7, Axis.of(3).withPadding(1)),
            id -> size(id, 28, Axis.of(5).withPadding(2).withStride(3)),
            // bias
            id -> OutputExercises.exercise(
                    id, example(FOUR, WEIGHTS, Axis.of(3)).withBias(List.of(BigDecimal.valueOf(3)))),
            // pooling
            id -> PoolExercises.exercise(id, PoolingCase.of(NumberTable.parse(POOLED), PoolingKind.MAX, 2)),
            id -> PoolExercises.exercise(id, PoolingCase.of(NumberTable.parse(POOLED), PoolingKind.AVERAGE, 2)),
            id -> PoolExercises.exercise(id, PoolingCase.of(NumberTable.parse(POOLED), PoolingKind.GLOBAL_AVERAGE, 4)),
            // shapes and parameters
            id -> shapes(id, COLOUR, new ShapedLayer.Convolution(10, 5, 2, 1)),
            id -> ParameterExercises.convolution(id, 3, 10, 5, 1, true),
            id -> shapes(id, COLOUR, new ShapedLayer.Flatten()),
            id -> shapes(id, COLOUR, new ShapedLayer.Convolution(6, 5, 0, 1)),
            id -> shapes(id, COLOUR, new ShapedLayer.Convolution(2, 5, 0, 1)),
            id -> ParameterExercises.convolution(id, 3, 2, 5, 1, true),
            id -> ParameterExercises.fullyConnected(id, 900, 100),
            id -> shapes(id, new ShapedLayer.Shape(1, 28), new ShapedLayer.Flatten()),
            id -> ParameterExercises.fullyConnected(id, 64 * 3 * 3, 100),
            id -> LayerShapeExercises.leNet(id),
            // im2col and pooling of batches
            id -> Im2colExercises.exercise(id, 1, 3, new SlidingAxis(7, Axis.of(5))),
            id -> Im2colExercises.exercise(id, 10, 3, new SlidingAxis(7, Axis.of(5))),
            LectureExercises::meanOfRows,
            id -> shapes(id, COLOUR_SEVEN, HALVED),
            id -> LayerShapeExercises.exercise(id, 10, COLOUR_SEVEN, List.of(HALVED)),
            id -> shapes(id, COLOUR_SEVEN, new ShapedLayer.GlobalPooling()),
            // filters
            WhichFilterExercises::edges);

    /** How many there are. */
    static final int COUNT = QUESTIONS.size();

    private LectureExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        return QUESTIONS.get(Math.floorMod(id.seed(), COUNT)).apply(id);
    }

    private static ConvolutionCase example(String input, String filter, Axis axis) {
        ConvolutionCase plain = ConvolutionCase.of(NumberTable.parse(input), NumberTable.parse(filter));
        return plain.withWindow(new Window(axis, axis));
    }

    private static Exercise output(ExerciseId id, String input, String filter, Axis axis) {
        return OutputExercises.exercise(id, example(input, filter, axis));
    }

    private static Exercise cell(ExerciseId id, Axis axis, Cell output) {
        return CellExercises.exercise(id, example(FIVE, CROSSED, axis), output);
    }

    private static Exercise size(ExerciseId id, int input, Axis axis) {
        SlidingAxis sliding = new SlidingAxis(input, axis);
        return SizeExercises.exercise(id, sliding, sliding);
    }

    private static Exercise shapes(ExerciseId id, ShapedLayer.Shape input, ShapedLayer... layers) {
        return LayerShapeExercises.exercise(id, 1, input, List.of(layers));
    }

    /** Average pooling by im2col: the mean of each row. */
    private static Exercise meanOfRows(ExerciseId id) {
        List<Blank.Option> options = Stream.of("axis-0", "axis-1", "all")
                .map(name -> new Blank.Option(
                        name,
                        LocalizedMessage.of("exercise.option.mean." + name),
                        Optional.empty(),
                        LocalizedMessage.of("exercise.lectures.mean." + name)))
                .toList();
        return new Exercise(
                id,
                LocalizedMessage.of("exercise.given.lectures.mean"),
                LocalizedMessage.of("exercise.ask.lectures.mean"),
                List.of(new Given("layer", new Value.Word("average-pooling-by-im2col"))),
                List.of(new Blank.Choice(LocalizedMessage.of("exercise.blank.mean"), options, 1)),
                new Value.Word("axis-1"),
                LocalizedMessage.of("exercise.lectures.hint.mean"),
                List.of(
                        LocalizedMessage.of("exercise.lectures.mean.axis-1"),
                        LocalizedMessage.of(
                                "exercise.solution.lectures.mean",
                                options.get(1).words())),
                Optional.empty());
    }
}
