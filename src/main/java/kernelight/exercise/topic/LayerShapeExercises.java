package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.exercise.SizeQuestion;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** The shapes of a network, layer by layer: its beginning; LeNet and networks like it; with strides, to the end. */
final class LayerShapeExercises {
    private static final String TEXTS = "exercise.shapes.";
    private static final List<Integer> FILTERS = List.of(4, 6, 8, 12, 16, 20, 32);
    private static final List<Integer> OUTPUTS = List.of(2, 5, 10, 26, 84, 100, 120);
    private static final int CLASSES = 10;
    private static final ShapedLayer.Pooling HALVED = new ShapedLayer.Pooling(2, 2);

    private LayerShapeExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            ShapedLayer.Shape input = new ShapedLayer.Shape(random.oneOf(List.of(1, 1, 3)), random.between(12, 36));
            List<ShapedLayer> layers = layers(id.level(), random);
            if (id.level() == 2 && random.oneIn(8)) {
                return leNet(id);
            }
            if (fit(input, layers)) {
                return exercise(id, 1, input, layers);
            }
        }
    }

    /** LeNet-5 in its modern form, for 28 x 28 grey images. */
    static Exercise leNet(ExerciseId id) {
        return exercise(
                id,
                1,
                new ShapedLayer.Shape(1, 28),
                List.of(
                        new ShapedLayer.Convolution(6, 5, 2, 1),
                        HALVED,
                        new ShapedLayer.Convolution(16, 5, 0, 1),
                        HALVED,
                        new ShapedLayer.Flatten(),
                        new ShapedLayer.FullyConnected(120),
                        new ShapedLayer.FullyConnected(84),
                        new ShapedLayer.FullyConnected(CLASSES)));
    }

    private static List<ShapedLayer> layers(int level, Numbers random) {
        return switch (level) {
            case 1 -> List.of(convolution(1, random), HALVED, convolution(1, random));
            case 2 ->
                List.of(
                        convolution(1, random),
                        HALVED,
                        convolution(1, random),
                        HALVED,
                        new ShapedLayer.Flatten(),
                        new ShapedLayer.FullyConnected(random.oneOf(OUTPUTS)));
            default ->
                List.of(
                        convolution(2, random),
                        new ShapedLayer.Pooling(3, 2),
                        convolution(random.between(1, 2), random),
                        random.oneIn(2) ? new ShapedLayer.GlobalPooling() : HALVED,
                        new ShapedLayer.Flatten(),
                        new ShapedLayer.FullyConnected(random.oneOf(OUTPUTS)));
        };
    }

    private static ShapedLayer convolution(int stride, Numbers random) {
        int size = random.oneOf(List.of(3, 3, 5, 7));
        return new ShapedLayer.Convolution(random.oneOf(FILTERS), size, random.between(0, size / 2), stride);
    }

    private static boolean fit(ShapedLayer.Shape input, List<ShapedLayer> layers) {
        ShapedLayer.Shape now = input;
        for (ShapedLayer layer : layers) {
            if (!layer.fits(now)) {
                return false;
            }
            now = layer.after(now);
        }
        return true;
    }

    /** The exercise about these layers, which must fit; of several images, their number is asked for, too. */
    static Exercise exercise(ExerciseId id, int images, ShapedLayer.Shape input, List<ShapedLayer> layers) {
        List<ShapedLayer.Shape> shapes = ShapedLayer.shapes(input, layers);
        List<Blank> blanks = new ArrayList<>();
        List<LocalizedMessage> solution = new ArrayList<>();
        List<Value> answers = new ArrayList<>();
        if (images > 1) {
            blanks.add(Blank.Number.inLine(
                    LocalizedMessage.of("exercise.blank.images"),
                    ListedQuestion.of(TEXTS, images, LocalizedMessage.of(TEXTS + "hint.images"))
                            .mistake("BATCH_LOST", 1)
                            .mistake("BATCH_TIMES_CHANNELS", (long) images * input.channels())
                            .build()));
            solution.add(LocalizedMessage.of("exercise.solution.shapes.images", images));
            answers.add(new Value.Whole(images));
        }
        for (int index = 0; index < layers.size(); index++) {
            ShapedLayer.Shape before = index == 0 ? input : shapes.get(index - 1);
            blanks.addAll(blanks(index + 1, layers.get(index), before));
            solution.add(layers.get(index).step(index + 1, before));
            answers.add(shapes.get(index).value());
        }
        boolean isRounded = layers.stream()
                .anyMatch(layer -> layer instanceof ShapedLayer.Pooling
                        || layer instanceof ShapedLayer.Convolution convolution && convolution.stride() > 1);
        return new Exercise(
                id,
                RowsAndColumns.roundedDown(
                        isRounded,
                        LocalizedMessage.of(
                                images > 1 ? "exercise.given.shapes.batch" : "exercise.given.shapes",
                                input.channels(),
                                RowsAndColumns.size(input.side(), input.side()),
                                Phrases.numbered(
                                        layers.stream().map(ShapedLayer::words).toList()),
                                images)),
                LocalizedMessage.of("exercise.ask.shapes"),
                List.of(
                        Given.of("images", images),
                        Given.of("channels", input.channels()),
                        Given.of("input", input.side()),
                        new Given(
                                "layers",
                                new Value.Row(
                                        layers.stream().map(ShapedLayer::value).toList()))),
                blanks,
                new Value.Row(answers),
                LocalizedMessage.of(TEXTS + "hint.layers"),
                solution,
                Optional.empty());
    }

    private static List<Blank> blanks(int number, ShapedLayer layer, ShapedLayer.Shape before) {
        return switch (layer) {
            case ShapedLayer.Convolution convolution ->
                List.of(
                        channels(
                                number,
                                ListedQuestion.of(TEXTS, convolution.filters(), hint("hint.channels"))
                                        .mistakeIf(
                                                before.channels() != convolution.filters(),
                                                "CHANNELS_OF_INPUT",
                                                before.channels())
                                        .mistakeIf(
                                                before.channels() > 1,
                                                "CHANNELS_MULTIPLIED",
                                                (long) before.channels() * convolution.filters())
                                        .mistake("ONE_MAP", 1)
                                        .build()),
                        side(number, convolution.axis(before)));
            case ShapedLayer.Pooling pooling ->
                List.of(
                        channels(
                                number,
                                pooled(before.channels())
                                        .mistakeIf(
                                                before.channels() % pooling.size() == 0,
                                                "CHANNELS_POOLED",
                                                before.channels() / pooling.size())
                                        .build()),
                        side(number, pooling.axis(before)));
            case ShapedLayer.GlobalPooling global ->
                List.of(
                        channels(number, pooled(before.channels()).build()),
                        new Blank.Number(
                                label("side", number),
                                ListedQuestion.of(TEXTS, 1, hint("hint.global"))
                                        .mistake("SIDE_KEPT", before.side())
                                        .mistake("SIDE_HALVED", before.side() / 2)
                                        .mistake("NOTHING_LEFT", 0)
                                        .build(),
                                Optional.empty()));
            case ShapedLayer.Flatten flatten ->
                List.of(row(
                        number,
                        ListedQuestion.of(TEXTS, before.count(), hint("hint.flatten"))
                                .mistakeIf(
                                        before.channels() > 1, "FORGOT_CHANNELS", (long) before.side() * before.side())
                                .mistakeIf(
                                        before.side() > 1, "SIDE_NOT_SQUARED", (long) before.channels() * before.side())
                                .mistakeIf(before.side() > 1, "CHANNELS_ONLY", before.channels())
                                .build()));
            case ShapedLayer.FullyConnected full ->
                List.of(row(
                        number,
                        ListedQuestion.of(TEXTS, full.outputs(), hint("hint.fullyConnected"))
                                .mistakeIf(before.count() != full.outputs(), "INPUTS_KEPT", before.count())
                                .mistake("WEIGHTS_COUNTED", (long) before.count() * full.outputs())
                                .build()));
        };
    }

    private static ListedQuestion.Builder pooled(int channels) {
        return ListedQuestion.of(TEXTS, channels, hint("hint.pooled")).mistakeIf(channels > 1, "ONE_MAP_POOLED", 1);
    }

    private static Blank channels(int number, ListedQuestion question) {
        return Blank.Number.inLine(label("channels", number), question);
    }

    private static Blank side(int number, SlidingAxis axis) {
        return Blank.Number.inLine(label("side", number), new SizeQuestion(axis, axis));
    }

    private static Blank row(int number, ListedQuestion question) {
        return Blank.Number.inLine(label("row", number), question);
    }

    private static LocalizedMessage label(String what, int number) {
        return LocalizedMessage.of("exercise.blank.layer." + what, number);
    }

    private static LocalizedMessage hint(String about) {
        return LocalizedMessage.of(TEXTS + about);
    }
}
