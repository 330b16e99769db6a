package kernelight.lesson;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kernelight.files.json.JsonValue;

/**
 * A scene of a lesson: what is said, and how a screen is arranged for it.
 *
 * @param title a few words
 * @param text a few sentences; formulas as the app writes them
 * @param screen the kind of the screen's states, for example "convolution"
 * @param state the state of the screen, as the screen itself saves it
 * @param steps how many steps of the screen's walk belong to the scene; 0 if it is only looked at
 * @param locks what cannot be changed in it
 * @param question what is asked
 * @param notes for the speaker; may be blank
 * @param minutes how long it takes
 */
public record LessonScene(
        LessonText title,
        LessonText text,
        String screen,
        JsonValue.Fields state,
        int steps,
        Set<Lock> locks,
        Optional<Question> question,
        LessonText notes,
        int minutes) {
    public static final int MOST_STEPS = 10_000;
    public static final int MOST_MINUTES = 240;

    public LessonScene {
        locks = locks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(locks));
    }

    public LessonScene withTitle(LessonText changed) {
        return new LessonScene(changed, text, screen, state, steps, locks, question, notes, minutes);
    }

    public LessonScene withText(LessonText changed) {
        return new LessonScene(title, changed, screen, state, steps, locks, question, notes, minutes);
    }

    /** The same scene with another arrangement. */
    public LessonScene withState(String otherScreen, JsonValue.Fields changed, int changedSteps) {
        return new LessonScene(title, text, otherScreen, changed, changedSteps, locks, question, notes, minutes);
    }

    public LessonScene withSteps(int changed) {
        return new LessonScene(title, text, screen, state, changed, locks, question, notes, minutes);
    }

    public LessonScene withLocks(Set<Lock> changed) {
        return new LessonScene(title, text, screen, state, steps, changed, question, notes, minutes);
    }

    public LessonScene withQuestion(Optional<Question> changed) {
        return new LessonScene(title, text, screen, state, steps, locks, changed, notes, minutes);
    }

    public LessonScene withNotes(LessonText changed) {
        return new LessonScene(title, text, screen, state, steps, locks, question, changed, minutes);
    }

    public LessonScene withMinutes(int changed) {
        return new LessonScene(title, text, screen, state, steps, locks, question, notes, changed);
    }
}
