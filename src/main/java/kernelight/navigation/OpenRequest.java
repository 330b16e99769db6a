package kernelight.navigation;

import java.nio.file.Path;
import kernelight.attribution.Score;
import kernelight.engine.network.Network;
import kernelight.exercise.topic.ExerciseId;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.UnsavedLesson;
import kernelight.network.model.NetworkNumber;
import kernelight.plan.NetworkPlan;

/** A request to open something in the window. */
public sealed interface OpenRequest {
    /** Show a screen in its current state. */
    record Show(ScreenId screen) implements OpenRequest {}

    /**
     * Open a file on the screen for what is in it, whatever its name says: a case on the screen that it was saved from, a
     * network, a picture or the digits of a folder where they are used; a lesson is begun.
     */
    record File(Path path) implements OpenRequest {}

    /** A lesson, to be walked from its first scene. */
    record Walk(OpenedLesson lesson) implements OpenRequest {}

    /**
     * A lesson, to be worked on.
     *
     * @param isSaved whether its file has it as it is
     */
    record Make(OpenedLesson lesson, boolean isSaved) implements OpenRequest {}

    /** A lesson whose edits were not saved, to be worked on again. */
    record GoOnMaking(UnsavedLesson lesson) implements OpenRequest {}

    /** An exercise, to be solved on the practice screen. */
    record Practise(ExerciseId exercise) implements OpenRequest {}

    /** A network of a person's own layers, to be trained by the next run on the training screen. */
    record Train(NetworkPlan plan) implements OpenRequest {}

    /** The layers of a network, to be changed in the editor of the networks screen. */
    record Change(Network network) implements OpenRequest {}

    /** A number of the network on the screen that is shown, to be opened into the arithmetic that made it. */
    record Explain(NetworkNumber number) implements OpenRequest {}

    /** Why the network on the screen that is shown gives this score to what it reads. */
    record AskWhy(Score score) implements OpenRequest {}
}
