package kernelight.screen.lessons.view;

import java.nio.file.Path;
import javafx.stage.Window;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.UnsavedLesson;

/** What can be done with lessons, elsewhere in the window. */
public interface LessonActions {
    /** Walks a lesson. */
    void start(OpenedLesson lesson);

    /**
     * Works on a lesson.
     *
     * @param isSaved whether its file has it as it is
     */
    void make(OpenedLesson lesson, boolean isSaved);

    /** Works again on a lesson whose edits were not saved. */
    void goOn(UnsavedLesson unsaved);

    /** Opens the file of a lesson, or whatever is in it. */
    void open(Path file);

    /** Asks for a file, in front of a window, and opens it. */
    void askAndOpen(Window window);
}
