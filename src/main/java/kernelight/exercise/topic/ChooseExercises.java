package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
            default -> ChoosePairExercises.make(id, random);
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
            ChosenSizes sliding = ChosenSizes.any(random);
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
    private static Exercise stride(ExerciseId id, ChosenSizes sliding, int padding, int stride) {
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

    private static ListedQuestion strideQuestion(ChosenSizes sliding, int padding, int output, int stride) {
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

    static LocalizedMessage square(int side) {
        return RowsAndColumns.size(side, side);
    }
}
