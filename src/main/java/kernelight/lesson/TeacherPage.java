package kernelight.lesson;

import java.util.List;

/**
 * What a teacher wants to know of a lesson before it.
 *
 * @param aim what learners can do after it
 * @param questions what to ask them
 * @param mistakes what they are known to get wrong
 */
public record TeacherPage(LessonText aim, List<LessonText> questions, List<LessonText> mistakes) {
    public static final TeacherPage NONE = new TeacherPage(LessonText.NONE, List.of(), List.of());

    public TeacherPage {
        questions = List.copyOf(questions);
        mistakes = List.copyOf(mistakes);
    }
}
