package kernelight.lesson;

import java.util.List;

/**
 * A lesson.
 *
 * @param languages the codes of the languages that each of its texts has, at least one
 * @param scenes in their order
 */
public record Lesson(List<String> languages, LessonText title, TeacherPage teacher, List<LessonScene> scenes) {
    public static final int MOST_SCENES = 60;

    public Lesson {
        languages = List.copyOf(languages);
        scenes = List.copyOf(scenes);
    }

    /** A lesson without scenes yet. */
    public static Lesson empty(String language, String title) {
        return new Lesson(List.of(language), LessonText.of(language, title), TeacherPage.NONE, List.of());
    }

    public int minutes() {
        return scenes.stream().mapToInt(LessonScene::minutes).sum();
    }

    /** The language in which the lesson is shown where this one is wanted: it, or the lesson's first one. */
    public String languageFor(String wanted) {
        return languages.contains(wanted) ? wanted : languages.getFirst();
    }

    public Lesson withTitle(LessonText changed) {
        return new Lesson(languages, changed, teacher, scenes);
    }

    public Lesson withTeacher(TeacherPage changed) {
        return new Lesson(languages, title, changed, scenes);
    }

    public Lesson withScenes(List<LessonScene> changed) {
        return new Lesson(languages, title, teacher, changed);
    }
}
