package kernelight.screen;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import kernelight.playback.Playback;
import kernelight.session.Persistent;
import kernelight.words.LocalizedMessage;

/**
 * What a person can look at: the shell asks a screen for its parts and puts them in their places. All on the FX
 * thread.
 */
public interface Screen {
    /** The name and what is shown, at the top left; often a {@code ui.component.Heading}. */
    Node heading();

    /** Further controls at the top right, from left to right. */
    default List<Node> tools() {
        return List.of();
    }

    /** The picture: takes all the room there is. */
    Node stage();

    /** The settings at the right; the shell scrolls them where they do not fit. */
    Node settings();

    /** The bar below: playback, or the progress of a run. */
    Node footer();

    /** What is shown beside the heading in presentation mode; without it the heading is hidden there. */
    default Optional<Node> presentedHeadline() {
        return Optional.empty();
    }

    /** What is shown in presentation mode in the place of the settings. */
    default Optional<Node> presentedAside() {
        return Optional.empty();
    }

    /** The screen comes into view; what costs time while it is seen starts here. */
    default void shown() {}

    /** The screen goes out of view; whatever {@link #shown()} started stops here. */
    default void hidden() {}

    /** What of this screen comes back at the next start, and can be kept in a file. */
    default Optional<Persistent> persistent() {
        return Optional.empty();
    }

    /** What is stepped through on this screen, if anything is; the steps of a lesson's scene are steps of it. */
    default Optional<Playback> playback() {
        return Optional.empty();
    }

    /** Closes what is open over or in place of the screen's own parts: an export, a question, an opened number. */
    default void closeOpened() {}

    /**
     * Locks the numbers in the cells, or gives them free.
     *
     * @param why what is said to who tries to change one; empty if they are free
     */
    default void lockNumbers(Optional<LocalizedMessage> why) {}

    /** What goes on on this screen even while it is out of view; the navigation shows it. */
    default ObservableValue<Optional<ScreenActivity>> activity() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /** What the help sheet says about this screen. */
    default Optional<ScreenHelp> help() {
        return Optional.empty();
    }

    /** The keys are this screen's now: what is led and typed into on its stage takes the focus. */
    default void takeKeys() {}

    /** A key that nobody in focus needs. Consume it if it means something here. */
    default void handleKey(KeyEvent key) {}
}
