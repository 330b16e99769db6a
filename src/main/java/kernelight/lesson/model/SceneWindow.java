package kernelight.lesson.model;

import java.util.Optional;
import java.util.Set;
import kernelight.lesson.Lock;
import kernelight.playback.Playback;

/** The window, as the scenes of a lesson need it. Screens are named by the kinds of their states. */
public interface SceneWindow {
    /** The screen that is shown. */
    String shownKind();

    /** Shows a screen, with nothing open over its own parts; does nothing if there is no such screen. */
    void showAlone(String screen);

    /** What is stepped through on the screen that is shown, if anything is. */
    Optional<Playback> playback();

    /** Locks groups of controls on the screen that is shown, and gives all others free. */
    void lock(Set<Lock> locks);
}
