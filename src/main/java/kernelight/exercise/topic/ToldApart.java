package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.NumberQuestion;

/** Whether the mistakes of a question can be told apart by their numbers. Generators leave out questions where they cannot. */
final class ToldApart {
    /** If more lead to the same number, none of them is named: see {@link NumberQuestion#explain}. */
    private static final int MOST_ALIKE = 3;

    private ToldApart() {}

    /** Whether every wrong number comes from so few mistakes that they are named. */
    static boolean are(NumberQuestion question) {
        Map<BigDecimal, Long> names = question.mistakes()
                .filter(mistake -> mistake.number().compareTo(question.answer()) != 0)
                .collect(Collectors.groupingBy(
                        NamedMistake::number,
                        Collectors.mapping(NamedMistake::name, Collectors.collectingAndThen(Collectors.toSet(), alike ->
                                (long) alike.size()))));
        return names.values().stream().allMatch(count -> count <= MOST_ALIKE);
    }
}
