package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.words.LocalizedMessage;

/** How many numbers a layer learns: a convolution; one without bias or in groups, a fully connected one; locally connected. */
final class ParameterExercises {
    private static final String TEXTS = "exercise.parameters.";
    private static final List<Integer> CHANNELS = List.of(1, 2, 3, 4, 6, 8, 16, 32, 64);
    private static final List<Integer> FILTERS = List.of(2, 4, 6, 8, 10, 16, 20, 32, 64);
    private static final List<Integer> SIZES = List.of(1, 2, 3, 5, 7);

    private ParameterExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        return switch (id.level()) {
            case 1 -> convolution(id, random.oneOf(CHANNELS), random.oneOf(FILTERS), random.oneOf(SIZES), 1, true);
            case 2 ->
                switch (random.between(1, 3)) {
                    case 1 ->
                        convolution(id, random.oneOf(CHANNELS), random.oneOf(FILTERS), random.oneOf(SIZES), 1, false);
                    case 2 -> inGroups(id, random);
                    default ->
                        fullyConnected(
                                id,
                                random.oneOf(CHANNELS) * random.between(3, 8) * random.between(3, 8),
                                random.oneOf(List.of(10, 20, 32, 84, 100, 120)));
                };
            default ->
                locallyConnected(
                        id,
                        random.between(1, 3),
                        random.between(2, 6),
                        random.oneOf(List.of(2, 3, 5)),
                        random.between(6, 12));
        };
    }

    private static Exercise inGroups(ExerciseId id, Numbers random) {
        int groups = random.between(2, 4);
        return convolution(
                id,
                groups * random.between(1, 8),
                groups * random.between(1, 8),
                random.oneOf(SIZES),
                groups,
                random.oneIn(2));
    }

    static Exercise convolution(ExerciseId id, int channels, int filters, int size, int groups, boolean bias) {
        int perFilter = size * size * (channels / groups);
        int weights = perFilter * filters;
        int answer = weights + (bias ? filters : 0);
        List<Given> given = new ArrayList<>();
        given.add(new Given("layer", new Value.Word("convolution")));
        given.add(Given.of("channels", channels));
        given.add(Given.of("filters", filters));
        given.add(Given.of("filter", size));
        given.add(Given.of("groups", groups));
        given.add(new Given("bias", new Value.Flag(bias)));
        ListedQuestion question = ListedQuestion.of(
                        TEXTS,
                        answer,
                        LocalizedMessage.of(
                                groups == 1 ? TEXTS + "hint.filter" : TEXTS + "hint.group", channels, groups, size))
                .mistakeIf(bias, "FORGOT_BIAS", weights)
                .mistakeIf(!bias, "ADDED_BIAS", weights + filters)
                .mistakeIf(channels > 1, "FORGOT_CHANNELS", (long) size * size * filters + (bias ? filters : 0))
                .mistakeIf(filters > 1, "ONE_FILTER_ONLY", perFilter + (bias ? 1 : 0))
                .mistakeIf(bias && filters > 1, "ONE_BIAS_ONLY", weights + 1)
                .mistakeIf(groups > 1, "GROUPS_IGNORED", (long) weights * groups + (bias ? filters : 0))
                .mistakeIf(bias && channels > 1, "BIAS_FOR_EACH_CHANNEL", weights + (long) filters * channels / groups)
                .mistakeIf(size > 1, "SIDE_NOT_SQUARED", (long) weights / size + (bias ? filters : 0))
                .build();
        return exercise(
                id,
                LocalizedMessage.of(
                        groups > 1
                                ? bias ? "exercise.given.layer.groups" : "exercise.given.layer.groups.noBias"
                                : bias ? "exercise.given.layer" : "exercise.given.layer.noBias",
                        channels,
                        filters,
                        RowsAndColumns.size(size, size),
                        groups),
                given,
                question,
                List.of(
                        LocalizedMessage.of("exercise.solution.parameters.filter", size, channels / groups, perFilter),
                        LocalizedMessage.of("exercise.solution.parameters.weights", filters, perFilter, weights),
                        bias
                                ? LocalizedMessage.of("exercise.solution.parameters.bias", weights, filters, answer)
                                : LocalizedMessage.of("exercise.solution.parameters.noBias", answer)));
    }

    static Exercise fullyConnected(ExerciseId id, int inputs, int outputs) {
        int weights = inputs * outputs;
        ListedQuestion question = ListedQuestion.of(
                        TEXTS, weights + (long) outputs, LocalizedMessage.of(TEXTS + "hint.fullyConnected", inputs))
                .mistake("FORGOT_BIAS", weights)
                .mistake("ONE_BIAS_ONLY", weights + 1L)
                .mistake("BIAS_FOR_EACH_INPUT", weights + (long) inputs)
                .mistake("ADDED_NOT_MULTIPLIED", (long) inputs + outputs)
                .build();
        return exercise(
                id,
                LocalizedMessage.of("exercise.given.fullyConnected", inputs, outputs),
                List.of(
                        new Given("layer", new Value.Word("fully-connected")),
                        Given.of("inputs", inputs),
                        Given.of("outputs", outputs),
                        new Given("bias", new Value.Flag(true))),
                question,
                List.of(
                        LocalizedMessage.of("exercise.solution.parameters.fullyConnected", inputs, outputs, weights),
                        LocalizedMessage.of(
                                "exercise.solution.parameters.outputs", weights, outputs, weights + outputs)));
    }

    private static Exercise locallyConnected(ExerciseId id, int channels, int filters, int size, int input) {
        int side = input - size + 1;
        int perOutput = size * size * channels;
        int outputs = side * side * filters;
        int weights = perOutput * outputs;
        ListedQuestion question = ListedQuestion.of(
                        TEXTS,
                        weights + (long) outputs,
                        LocalizedMessage.of(TEXTS + "hint.locallyConnected", RowsAndColumns.size(side, side)))
                .mistake("FORGOT_BIAS", weights)
                .mistake("SHARED_WEIGHTS", (long) perOutput * filters + filters)
                .mistake("BIAS_FOR_EACH_FILTER", weights + (long) filters)
                .mistakeIf(channels > 1, "FORGOT_CHANNELS", (long) size * size * outputs + outputs)
                .build();
        return exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.locallyConnected",
                        channels,
                        RowsAndColumns.size(input, input),
                        filters,
                        RowsAndColumns.size(size, size)),
                List.of(
                        new Given("layer", new Value.Word("locally-connected")),
                        Given.of("channels", channels),
                        Given.of("input", input),
                        Given.of("filters", filters),
                        Given.of("filter", size),
                        new Given("bias", new Value.Flag(true))),
                question,
                List.of(
                        LocalizedMessage.of("exercise.solution.parameters.places", input, size, side, filters, outputs),
                        LocalizedMessage.of(
                                "exercise.solution.parameters.local", size, channels, perOutput, outputs, weights),
                        LocalizedMessage.of(
                                "exercise.solution.parameters.outputs", weights, outputs, weights + outputs)));
    }

    private static Exercise exercise(
            ExerciseId id,
            LocalizedMessage situation,
            List<Given> given,
            ListedQuestion question,
            List<LocalizedMessage> solution) {
        return new Exercise(
                id,
                situation,
                LocalizedMessage.of("exercise.ask.parameters"),
                given,
                List.of(Blank.Number.inLine(LocalizedMessage.of("exercise.blank.parameters"), question)),
                new Value.Decimal(question.answer()),
                question.hint(),
                solution,
                Optional.empty());
    }
}
