package kernelight.screen.practice.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.Verdict;
import kernelight.exercise.topic.Blank;
import kernelight.stage.edit.model.NumberEntry;
import kernelight.words.LocalizedMessage;

/**
 * How the answer in one blank was judged.
 *
 * @param words what is said about it, without the answer: which mistake it is, what is missing
 * @param mistakes the known mistakes that lead to it
 */
public record Checked(Mark mark, Optional<LocalizedMessage> words, List<NamedMistake> mistakes) {
    /** What an answer is. */
    public enum Mark {
        /** Not checked since it was last changed. */
        NONE,
        RIGHT,
        WRONG,
        /** Its digits are right, but there are too few of them: neither right nor wrong. */
        COARSE,
        /** It is no number, or nothing was typed: neither right nor wrong. */
        UNREADABLE
    }

    /** Before a blank is checked. */
    public static final Checked NOT_YET = new Checked(Mark.NONE, Optional.empty(), List.of());

    private static final Checked RIGHT = new Checked(Mark.RIGHT, Optional.empty(), List.of());

    public Checked {
        mistakes = List.copyOf(mistakes);
    }

    /** Judges what was typed; of a choice, the name of the chosen option. */
    public static Checked of(Blank blank, String typed) {
        return switch (blank) {
            case Blank.Number number -> ofNumber(number.question(), typed);
            case Blank.Choice choice -> ofChoice(choice, typed);
        };
    }

    private static Checked ofNumber(NumberQuestion question, String typed) {
        return switch (NumberEntry.ofAnswer(typed)) {
            case NumberEntry.Refused refused -> with(Mark.UNREADABLE, refused.why());
            case NumberEntry.Accepted accepted -> ofNumber(question, accepted.value());
        };
    }

    private static Checked ofNumber(NumberQuestion question, BigDecimal typed) {
        return switch (question.verdict(typed)) {
            case Verdict.Right right -> RIGHT;
            case Verdict.Coarse coarse -> with(Mark.COARSE, coarse.advice());
            case Verdict.Mistaken mistaken ->
                new Checked(
                        Mark.WRONG,
                        Optional.of(mistaken.explanation()),
                        question.mistakes()
                                .filter(mistake -> question.leadsTo(typed, mistake))
                                .toList());
            case Verdict.Unexplained unexplained -> with(Mark.WRONG, LocalizedMessage.of("practice.unexplained"));
        };
    }

    private static Checked ofChoice(Blank.Choice choice, String typed) {
        List<String> names = choice.options().stream().map(Blank.Option::name).toList();
        int chosen = names.indexOf(typed);
        if (chosen < 0) {
            return with(Mark.UNREADABLE, LocalizedMessage.of("practice.nothingChosen"));
        }
        return chosen == choice.right()
                ? RIGHT
                : with(Mark.WRONG, choice.options().get(chosen).explanation());
    }

    private static Checked with(Mark mark, LocalizedMessage words) {
        return new Checked(mark, Optional.of(words), List.of());
    }
}
