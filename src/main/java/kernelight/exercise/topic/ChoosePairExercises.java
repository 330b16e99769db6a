package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/** A stride and a padding for an output of a wanted size, with a rule that leaves only one pair. */
final class ChoosePairExercises {
    private static final String TEXTS = "exercise.choose.";
    private static final int LARGEST_STRIDE = 5;

    private ChoosePairExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            ChosenSizes sliding = ChosenSizes.any(random);
            int largestPadding = random.between(1, Math.max(1, sliding.filter() - 1));
            int output = sliding.output(random.between(0, largestPadding), random.between(2, LARGEST_STRIDE));
            if (output < 3) {
                continue;
            }
            List<Integer> strides = IntStream.rangeClosed(0, largestPadding)
                    .mapToObj(padding -> sliding.largestStride(padding, output))
                    .flatMap(found -> found.stream().boxed())
                    .toList();
            if (strides.stream().distinct().count() >= 2) {
                return pair(id, sliding, output, largestPadding);
            }
        }
    }

    /** Which stride and padding? The largest stride with a padding up to the largest; of several paddings the smallest. */
    private static Exercise pair(ExerciseId id, ChosenSizes sliding, int output, int largestPadding) {
        int stride = IntStream.rangeClosed(0, largestPadding)
                .flatMap(padding -> sliding.largestStride(padding, output).stream())
                .max()
                .orElseThrow();
        int padding = IntStream.rangeClosed(0, largestPadding)
                .filter(tried -> sliding.output(tried, stride) == output)
                .findFirst()
                .orElseThrow();
        LocalizedMessage hint = LocalizedMessage.of(
                TEXTS + "hint.pair", sliding.travel(0), output - 1, sliding.input(), sliding.filter());
        List<LocalizedMessage> solution = new ArrayList<>(IntStream.rangeClosed(0, largestPadding)
                .mapToObj(tried -> tried(sliding, tried, output))
                .toList());
        solution.add(LocalizedMessage.of("exercise.solution.choose.pair", stride, padding));
        return new Exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.choose.pair",
                        ChooseExercises.square(sliding.input()),
                        ChooseExercises.square(sliding.filter()),
                        ChooseExercises.square(output)),
                LocalizedMessage.of("exercise.ask.choose.pair", largestPadding),
                List.of(
                        Given.of("input", sliding.input()),
                        Given.of("filter", sliding.filter()),
                        Given.of("output", output),
                        Given.of("largestPadding", largestPadding)),
                List.of(
                        Blank.Number.inLine(
                                LocalizedMessage.of("exercise.blank.stride"),
                                strideOfPair(sliding, output, largestPadding, stride, hint)),
                        Blank.Number.inLine(
                                LocalizedMessage.of("exercise.blank.padding"),
                                paddingOfPair(sliding, output, largestPadding, stride, padding, hint))),
                new Value.Row(List.of(new Value.Whole(stride), new Value.Whole(padding))),
                hint,
                solution,
                Optional.empty());
    }

    /** Strides that work but break the rule are named with the padding that they work with. */
    private static ListedQuestion strideOfPair(
            ChosenSizes sliding, int output, int largestPadding, int stride, LocalizedMessage hint) {
        ListedQuestion.Builder question = ListedQuestion.of(TEXTS, stride, hint);
        for (int other = 1; other < stride; other++) {
            int tried = other;
            IntStream.rangeClosed(0, largestPadding)
                    .filter(padding -> sliding.output(padding, tried) == output)
                    .findFirst()
                    .ifPresent(padding -> question.mistake("SMALLER_STRIDE", tried, tried, padding));
        }
        Stream.iterate(largestPadding + 1, padding -> padding + 1)
                .limit(sliding.filter())
                .forEach(padding -> sliding.largestStride(padding, output)
                        .ifPresent(found -> question.mistakeIf(found > stride, "LIMIT_IGNORED", found)));
        return question.mistake("DIVIDED_BY_SIZE", sliding.travel(largestPadding) / output)
                .build();
    }

    private static ListedQuestion paddingOfPair(
            ChosenSizes sliding, int output, int largestPadding, int stride, int padding, LocalizedMessage hint) {
        ListedQuestion.Builder question = ListedQuestion.of(TEXTS, padding, hint);
        for (int tried = 0; tried <= largestPadding + sliding.filter(); tried++) {
            OptionalInt found = sliding.largestStride(tried, output);
            if (tried > largestPadding) {
                question.mistakeIf(found.isPresent(), "PADDING_TOO_LARGE", tried);
            } else if (sliding.output(tried, stride) == output) {
                question.mistakeIf(tried != padding, "LARGER_PADDING", tried);
            } else if (found.isPresent()) {
                question.mistake("OTHER_PADDING", tried, tried, found.getAsInt());
            } else {
                question.mistake("NO_STRIDE", tried, tried);
            }
        }
        return question.build();
    }

    private static LocalizedMessage tried(ChosenSizes sliding, int padding, int output) {
        int travel = sliding.travel(padding);
        OptionalInt stride = sliding.largestStride(padding, output);
        return stride.isPresent()
                ? LocalizedMessage.of(
                        "exercise.solution.choose.tried",
                        padding,
                        travel,
                        output - 1,
                        SumText.quotient(travel, output - 1),
                        stride.getAsInt())
                : LocalizedMessage.of(
                        "exercise.solution.choose.failed",
                        padding,
                        travel,
                        output - 1,
                        SumText.quotient(travel, output - 1));
    }
}
