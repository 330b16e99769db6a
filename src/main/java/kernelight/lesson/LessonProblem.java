package kernelight.lesson;

import kernelight.files.json.ContentProblem;
import kernelight.words.LocalizedMessage;

/**
 * Something that is wrong with a lesson.
 *
 * @param scene the number of the scene, from 1; 0 if it is about no scene
 * @param line of the file, from 1
 */
public record LessonProblem(int scene, int line, LocalizedMessage why) {
    static LessonProblem of(ContentProblem problem) {
        return new LessonProblem(0, problem.line(), problem.why());
    }

    /** What is wrong, with the number of the scene. */
    public LocalizedMessage message() {
        return scene == 0 ? why : LocalizedMessage.of("lesson.problem.scene", scene, why);
    }

    ContentProblem asContentProblem() {
        return new ContentProblem(line, message());
    }
}
