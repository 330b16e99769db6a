package kernelight.exercise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/**
 * Asks for the size of the output along all its axes.
 *
 * @param axes the axes in the order depth, rows, columns; a picture has the last two, a signal only the last
 */
public record OutputSizeQuestion(List<SlidingAxis> axes) {
    private static final List<String> DIRECTIONS = List.of("planes", "rows", "columns");

    public OutputSizeQuestion {
        axes = List.copyOf(axes);
    }

    /** The names of the axes, in their order. */
    public List<LocalizedMessage> directions() {
        return DIRECTIONS.subList(DIRECTIONS.size() - axes.size(), DIRECTIONS.size()).stream()
                .map(direction -> LocalizedMessage.of("exercise.size.direction." + direction))
                .toList();
    }

    public List<BigDecimal> answer() {
        return questions().stream().map(SizeQuestion::answer).toList();
    }

    /**
     * Judges an answer.
     *
     * @param typed one number for each axis
     * @throws IndexOutOfBoundsException if fewer numbers than axes are given
     */
    public Verdict verdict(List<BigDecimal> typed) {
        List<Verdict> verdicts = IntStream.range(0, axes.size())
                .mapToObj(index -> questions().get(index).verdict(typed.get(index)))
                .toList();
        if (verdicts.stream().allMatch(Verdict::isRight)) {
            return new Verdict.Right();
        }
        if (axes.size() > 1 && isSwapped(typed)) {
            return SizeQuestion.mistaken(SizeMistake.ROWS_AND_COLUMNS_SWAPPED);
        }
        int wrong = IntStream.range(0, axes.size())
                .filter(index -> !verdicts.get(index).isRight())
                .findFirst()
                .orElseThrow();
        return isOneAnswerForAll(typed) ? verdicts.get(wrong) : about(wrong, verdicts.get(wrong));
    }

    /** Says where to begin, for each axis; once for all if they are alike. */
    public LocalizedMessage hint() {
        if (axes.stream().distinct().count() == 1) {
            return questions().getLast().hint();
        }
        LocalizedMessage all = about(0, questions().getFirst().hint());
        for (int index = 1; index < axes.size(); index++) {
            all = LocalizedMessage.of(
                    "exercise.size.then",
                    all,
                    about(index, questions().get(index).hint()));
        }
        return all;
    }

    private boolean isOneAnswerForAll(List<BigDecimal> typed) {
        return axes.stream().distinct().count() == 1
                && typed.stream().allMatch(number -> number.compareTo(typed.getFirst()) == 0);
    }

    private boolean isSwapped(List<BigDecimal> typed) {
        List<BigDecimal> swapped = swapped();
        return IntStream.range(0, typed.size())
                .allMatch(index -> typed.get(index).compareTo(swapped.get(index)) == 0);
    }

    private List<BigDecimal> swapped() {
        List<BigDecimal> swapped = new ArrayList<>(answer());
        Collections.swap(swapped, axes.size() - 2, axes.size() - 1);
        return swapped;
    }

    private Verdict about(int index, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Right right -> right;
            case Verdict.Coarse coarse -> new Verdict.Coarse(about(index, coarse.advice()));
            case Verdict.Mistaken mistaken ->
                new Verdict.Mistaken(about(index, mistaken.hint()), about(index, mistaken.explanation()));
            case Verdict.Unexplained unexplained -> new Verdict.Unexplained(about(index, unexplained.hint()));
        };
    }

    private LocalizedMessage about(int index, LocalizedMessage message) {
        return LocalizedMessage.of("exercise.size.about", directions().get(index), message);
    }

    private List<SizeQuestion> questions() {
        return IntStream.range(0, axes.size())
                .mapToObj(index -> new SizeQuestion(axes.get(index), axes.get(swapPartner(index))))
                .toList();
    }

    /** The axis this one is likely to be swapped with: rows with columns; the depth axis only with itself. */
    private int swapPartner(int index) {
        int columns = axes.size() - 1;
        return index == columns ? Math.max(0, columns - 1) : index == columns - 1 ? columns : index;
    }
}
