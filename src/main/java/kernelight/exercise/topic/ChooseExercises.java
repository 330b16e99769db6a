package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.ExactNumber;
import kernelight.words.LocalizedMessage;

/** Settings for an output of a wanted size: the padding; the stride; both, with a rule that leaves only one pair. */
final class ChooseExercises {
    private static final String TEXTS = "exercise.choose.";
    private static final int SHORTEST = 6;
    private static final int LONGEST = 28;
    private static final int LARGEST_FILTER = 7;
    private static final int LARGEST_STRIDE = 5;

    private ChooseExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        return switch (id.level()) {
            case 1 -> anyPadding(id, random);
            case 2 -> anyStride(id, random);
            default -> anyPair(id, random);
        };
    }

    private static Exercise anyPadding(ExerciseId id, Numbers random) {
        int filter = random.between(2, LARGEST_FILTER);
        int padding = filter % 2 == 1 && random.oneIn(2) ? filter / 2 : random.between(0, filter - 1);
        return padding(id, random.between(Math.max(SHORTEST, filter + 1), LONGEST), filter, padding);
    }

    /** Which padding, at stride 1? */
    static Exercise padding(ExerciseId id, int input, int filter, int padding) {
        int output = input + 2 * padding - filter + 1;
        int missing = output - input + filter - 1;
        ListedQuestion question = ListedQuestion.of(
                        TEXTS, padding, LocalizedMessage.of(TEXTS + "hint.padding", input, filter, input - filter + 1))
                .mistakeIf(padding > 0, "BOTH_SIDES", 2L * padding)
                .mistake("FORGOT_PLUS_ONE", new BigDecimal(missing + 1).divide(BigDecimal.TWO))
                .mistake("FORGOT_PLUS_ONE", padding + 1L)
                .mistakeIf(output != input, "ALWAYS_SAME", (filter - 1) / 2)
                .mistakeIf(output > input && (output - input) % 2 == 0, "FORGOT_FILTER", (output - input) / 2)
                .mistakeIf(output != input, "DIFFERENCE_OF_SIZES", Math.abs(output - input))
                .build();
        return new Exercise(
                id,
                LocalizedMessage.of("exercise.given.choose.padding", square(input), square(filter), square(output)),
                LocalizedMessage.of("exercise.ask.choose.padding"),
                List.of(
                        Given.of("input", input),
                        Given.of("filter", filter),
                        Given.of("stride", 1),
                        Given.of("output", output)),
                List.of(Blank.Number.inLine(LocalizedMessage.of("exercise.blank.padding"), question)),
                new Value.Whole(padding),
                question.hint(),
                List.of(
                        LocalizedMessage.of("exercise.solution.choose.without", input, filter, input - filter + 1),
                        LocalizedMessage.of("exercise.solution.choose.missing", output, input - filter + 1, missing),
                        LocalizedMessage.of("exercise.solution.choose.halves", missing, padding)),
                Optional.empty());
    }

    private static Exercise anyStride(ExerciseId id, Numbers random) {
        while (true) {
            Sliding sliding = Sliding.any(random);
            int padding = random.between(0, sliding.filter() / 2);
            int stride = random.between(2, LARGEST_STRIDE);
            int output = sliding.output(padding, stride);
            boolean isUnique = IntStream.rangeClosed(1, sliding.travel(padding) + 1)
                            .filter(other -> sliding.output(padding, other) == output)
                            .count()
                    == 1;
            if (output > 1 && isUnique && ToldApart.are(strideQuestion(sliding, padding, output, stride))) {
                return stride(id, sliding, padding, stride);
            }
        }
    }

    /** Which stride? There must be only one. */
    private static Exercise stride(ExerciseId id, Sliding sliding, int padding, int stride) {
        int output = sliding.output(padding, stride);
        int travel = sliding.travel(padding);
        int moves = output - 1;
        ListedQuestion built = strideQuestion(sliding, padding, output, stride);
        return new Exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.choose.stride",
                        square(sliding.input()),
                        square(sliding.filter()),
                        padding,
                        square(output)),
                LocalizedMessage.of("exercise.ask.choose.stride"),
                List.of(
                        Given.of("input", sliding.input()),
                        Given.of("filter", sliding.filter()),
                        Given.of("padding", padding),
                        Given.of("output", output)),
                List.of(Blank.Number.inLine(LocalizedMessage.of("exercise.blank.stride"), built)),
                new Value.Whole(stride),
                built.hint(),
                List.of(
                        LocalizedMessage.of(
                                "exercise.solution.size.travel", sliding.input(), padding, sliding.filter(), travel),
                        LocalizedMessage.of("exercise.solution.choose.moves", output, moves),
                        LocalizedMessage.of(
                                "exercise.solution.choose.stride",
                                travel,
                                moves,
                                SumText.quotient(travel, moves),
                                stride)),
                Optional.empty());
    }

    private static ListedQuestion strideQuestion(Sliding sliding, int padding, int output, int stride) {
        int travel = sliding.travel(padding);
        int moves = output - 1;
        ListedQuestion.Builder question = ListedQuestion.of(TEXTS, stride, LocalizedMessage.of(TEXTS + "hint.stride"));
        quotient(question, "DIVIDED_BY_SIZE", travel, output);
        quotient(question, "INPUT_BY_OUTPUT", sliding.input(), output);
        if (padding > 0) {
            quotient(question, "FORGOT_PADDING", sliding.travel(0), moves);
            quotient(question, "PADDING_ON_ONE_SIDE", travel - padding, moves);
        }
        quotient(question, "FORGOT_FILTER_TO_MOVE", travel + sliding.filter(), moves);
        if (travel % moves != 0) {
            question.mistake("ROUNDED_UP", travel / moves + 1L);
        }
        return question.build();
    }

    private static void quotient(ListedQuestion.Builder question, String mistake, int number, int divisor) {
        question.mistake(mistake, number / divisor);
        if (number % divisor != 0) {
            question.mistake(mistake, ExactNumber.quotient(BigDecimal.valueOf(number), divisor));
        }
    }

    private static Exercise anyPair(ExerciseId id, Numbers random) {
        while (true) {
            Sliding sliding = Sliding.any(random);
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
    private static Exercise pair(ExerciseId id, Sliding sliding, int output, int largestPadding) {
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
                        square(sliding.input()),
                        square(sliding.filter()),
                        square(output)),
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
            Sliding sliding, int output, int largestPadding, int stride, LocalizedMessage hint) {
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
            Sliding sliding, int output, int largestPadding, int stride, int padding, LocalizedMessage hint) {
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

    private static LocalizedMessage tried(Sliding sliding, int padding, int output) {
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

    private static LocalizedMessage square(int side) {
        return RowsAndColumns.size(side, side);
    }

    /** An input and a filter, along one axis. */
    private record Sliding(int input, int filter) {
        static Sliding any(Numbers random) {
            return new Sliding(random.between(SHORTEST + 2, LONGEST), random.between(2, LARGEST_FILTER - 2));
        }

        int travel(int padding) {
            return input + 2 * padding - filter;
        }

        /** Rounded down. */
        int output(int padding, int stride) {
            return travel(padding) / stride + 1;
        }

        /** The largest stride that gives this output, of more than one cell; empty if none does. */
        OptionalInt largestStride(int padding, int output) {
            int stride = travel(padding) / (output - 1);
            return stride >= 1 && output(padding, stride) == output ? OptionalInt.of(stride) : OptionalInt.empty();
        }
    }
}
