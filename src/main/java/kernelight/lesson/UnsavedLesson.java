package kernelight.lesson;

/**
 * A lesson whose edits were not saved, and where they are kept.
 *
 * @param lesson as it was when the work on it ended
 */
public record UnsavedLesson(LessonDraft draft, OpenedLesson lesson) {}
