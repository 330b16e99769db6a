package kernelight.stage.quiz.model;

import java.util.List;
import java.util.Optional;
import kernelight.exercise.Subject;
import kernelight.words.Message;

/**
 * What is asked.
 *
 * @param asked the question in words
 * @param fields what is to be typed, a number for each
 * @param said what was said about the last answer, if there was one
 * @param explanation the mistake, to be read when asked for
 * @param isSolved whether the answer is known now
 */
public record Question(
        Subject subject,
        Message asked,
        List<Message> fields,
        Optional<Message> said,
        Optional<Message> explanation,
        boolean isSolved) {
    static Question of(Subject subject, Message asked, List<Message> fields) {
        return new Question(subject, asked, fields, Optional.empty(), Optional.empty(), false);
    }

    Question saying(Message message, Optional<Message> why) {
        return new Question(subject, asked, fields, Optional.of(message), why, isSolved);
    }

    Question solved(Message message) {
        return new Question(subject, asked, fields, Optional.of(message), Optional.empty(), true);
    }

    /** Whether the answer is worked out by a formula and not by a walk. */
    public boolean isAboutSize() {
        return subject instanceof Subject.Size;
    }
}
