package kernelight.stage.quiz.model;

import java.util.List;
import java.util.Optional;
import kernelight.exercise.Subject;
import kernelight.words.LocalizedMessage;

/**
 * A question of a quiz.
 *
 * @param asked the question in words
 * @param fields the names of the fields, one for each number of the answer
 * @param feedback what is said about the last answer, or a hint
 * @param mark what the last answer was
 * @param explanation what mistake the last answer was, shown on demand
 * @param isSolved whether the answer has been given or shown
 */
public record Question(
        Subject subject,
        LocalizedMessage asked,
        List<LocalizedMessage> fields,
        Optional<LocalizedMessage> feedback,
        Mark mark,
        Optional<LocalizedMessage> explanation,
        boolean isSolved) {
    /** What an answer was. */
    public enum Mark {
        /** There is no answer yet, or it was neither right nor wrong. */
        NONE,
        RIGHT,
        WRONG
    }

    static Question of(Subject subject, LocalizedMessage asked, List<LocalizedMessage> fields) {
        return new Question(subject, asked, fields, Optional.empty(), Mark.NONE, Optional.empty(), false);
    }

    /** With words about the last answer, or a hint before the next. */
    Question withFeedback(LocalizedMessage message, Mark newMark, Optional<LocalizedMessage> why) {
        return new Question(subject, asked, fields, Optional.of(message), newMark, why, isSolved);
    }

    Question solved(LocalizedMessage message, Mark newMark) {
        return new Question(subject, asked, fields, Optional.of(message), newMark, Optional.empty(), true);
    }

    /** Whether it asks for the output's size and not for a number. */
    public boolean isAboutSize() {
        return subject instanceof Subject.Size;
    }
}
