package kernelight.stage.quiz.model;

import java.util.List;
import java.util.Optional;
import kernelight.exercise.Subject;
import kernelight.words.Message;

/**
 * A question of a quiz.
 *
 * @param asked the question in words
 * @param fields the names of the fields, one for each number of the answer
 * @param feedback what is said about the last answer, or a hint
 * @param explanation what mistake the last answer was, shown on demand
 * @param isSolved whether the answer has been given or shown
 */
public record Question(
        Subject subject,
        Message asked,
        List<Message> fields,
        Optional<Message> feedback,
        Optional<Message> explanation,
        boolean isSolved) {
    static Question of(Subject subject, Message asked, List<Message> fields) {
        return new Question(subject, asked, fields, Optional.empty(), Optional.empty(), false);
    }

    Question withFeedback(Message message, Optional<Message> why) {
        return new Question(subject, asked, fields, Optional.of(message), why, isSolved);
    }

    Question solved(Message message) {
        return new Question(subject, asked, fields, Optional.of(message), Optional.empty(), true);
    }

    /** Whether it asks for the output's size and not for a number. */
    public boolean isAboutSize() {
        return subject instanceof Subject.Size;
    }
}
