package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/** How much of the input one output sees through several layers: plain ones; with strides; with dilations too. */
final class ReceptiveFieldExercises {
    private static final String TEXTS = "exercise.receptiveField.";
    private static final List<Integer> SIZES = List.of(2, 3, 3, 5, 7);

    private ReceptiveFieldExercises() {}

    /** A layer whose window is square. */
    private record Layer(int size, int stride, int dilation) {
        int reach() {
            return dilation * (size - 1) + 1;
        }
    }

    static Exercise make(ExerciseId id, Numbers random) {
        int count = id.level() == 1 ? random.between(2, 4) : random.between(2, 3) + id.level() / ExerciseId.LEVELS;
        while (true) {
            List<Layer> layers = Stream.generate(() -> layer(id.level(), random))
                    .limit(count)
                    .toList();
            // without a stride before the last layer there is no stride to forget
            boolean isOfLevel = id.level() == 1
                    || layers.subList(0, count - 1).stream().anyMatch(layer -> layer.stride() > 1)
                            && (id.level() == 2 || layers.stream().anyMatch(layer -> layer.dilation() > 1));
            if (isOfLevel) {
                return exercise(id, layers);
            }
        }
    }

    private static Layer layer(int level, Numbers random) {
        return new Layer(
                random.oneOf(SIZES),
                level == 1 ? 1 : random.between(1, 2),
                level == ExerciseId.LEVELS ? random.between(1, 3) : 1);
    }

    private static Exercise exercise(ExerciseId id, List<Layer> layers) {
        int field = field(layers);
        ListedQuestion question = ListedQuestion.of(
                        TEXTS,
                        field,
                        LocalizedMessage.of(
                                TEXTS + "hint.first", layers.getFirst().reach()))
                .mistake("SIZES_ADDED", layers.stream().mapToInt(Layer::reach).sum())
                .mistakeIf(
                        layers.stream().anyMatch(layer -> layer.stride() > 1),
                        "STRIDES_FORGOTTEN",
                        field(layers.stream()
                                .map(layer -> new Layer(layer.size(), 1, layer.dilation()))
                                .toList()))
                .mistakeIf(
                        layers.stream().anyMatch(layer -> layer.dilation() > 1),
                        "DILATIONS_FORGOTTEN",
                        field(layers.stream()
                                .map(layer -> new Layer(layer.size(), layer.stride(), 1))
                                .toList()))
                .mistakeIf(
                        layers.stream().anyMatch(layer -> layer.stride() > 1), "OWN_STRIDE_COUNTED", tooEarly(layers))
                .mistakeIf(
                        layers.stream().anyMatch(layer -> layer.stride() > 1),
                        "FROM_THE_WRONG_END",
                        field(layers.reversed()))
                .mistake("LAST_LAYER_ONLY", layers.getLast().reach())
                .mistake("ONE_FORGOTTEN", field - 1L)
                .mistake("CELLS_COUNTED", (long) field * field)
                .mistake(
                        "SIZES_MULTIPLIED",
                        layers.stream().mapToInt(Layer::size).reduce(1, (product, size) -> product * size))
                .build();
        return new Exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.receptiveField",
                        Phrases.numbered(layers.stream()
                                .map(ReceptiveFieldExercises::words)
                                .toList())),
                LocalizedMessage.of("exercise.ask.receptiveField"),
                List.of(new Given(
                        "layers",
                        new Value.Row(layers.stream()
                                .map(ReceptiveFieldExercises::value)
                                .toList()))),
                List.of(Blank.Number.inLine(LocalizedMessage.of("exercise.blank.rowsAndColumns"), question)),
                new Value.Whole(field),
                question.hint(),
                solution(layers),
                Optional.empty());
    }

    private static LocalizedMessage words(Layer layer) {
        return LocalizedMessage.of(
                layer.dilation() > 1 ? "exercise.given.receptiveField.dilated" : "exercise.given.receptiveField.layer",
                RowsAndColumns.size(layer.size(), layer.size()),
                layer.stride(),
                layer.dilation());
    }

    /** Size, stride and dilation. */
    private static Value value(Layer layer) {
        return new Value.Numbers(Stream.of(layer.size(), layer.stride(), layer.dilation())
                .map(BigDecimal::valueOf)
                .toList());
    }

    /** 1 + the sum over the layers of (reach - 1) times the strides of all layers before. */
    private static int field(List<Layer> layers) {
        int field = 1;
        int jump = 1;
        for (Layer layer : layers) {
            field += (layer.reach() - 1) * jump;
            jump *= layer.stride();
        }
        return field;
    }

    /** The same, but each layer's own stride counts already for its own window. */
    private static int tooEarly(List<Layer> layers) {
        int field = 1;
        int jump = 1;
        for (Layer layer : layers) {
            jump *= layer.stride();
            field += (layer.reach() - 1) * jump;
        }
        return field;
    }

    private static List<LocalizedMessage> solution(List<Layer> layers) {
        List<LocalizedMessage> steps = new ArrayList<>();
        int field = 1;
        int jump = 1;
        for (Layer layer : layers) {
            int before = field;
            field += (layer.reach() - 1) * jump;
            steps.add(LocalizedMessage.of(
                    layer.dilation() > 1
                            ? "exercise.solution.receptiveField.dilated"
                            : "exercise.solution.receptiveField.layer",
                    steps.size() + 1,
                    jump,
                    before,
                    layer.size(),
                    field,
                    layer.dilation()));
            jump *= layer.stride();
        }
        steps.add(LocalizedMessage.of("exercise.solution.receptiveField.all", RowsAndColumns.size(field, field)));
        return steps;
    }
}
