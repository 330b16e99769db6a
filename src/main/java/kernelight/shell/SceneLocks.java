package kernelight.shell;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import kernelight.lesson.Lock;
import kernelight.navigation.ScreenId;
import kernelight.screen.Screen;
import kernelight.ui.component.LockablePane;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** The groups of controls that the scene of a lesson locks on its screen. */
final class SceneLocks {
    private static final String WHY = "lesson.locked.";

    private final Texts texts;
    private Set<Lock> locks = EnumSet.noneOf(Lock.class);
    private @Nullable ScreenId screen;

    SceneLocks(Texts texts) {
        this.texts = texts;
    }

    void set(Set<Lock> changed, ScreenId on) {
        locks = changed;
        screen = on;
    }

    /**
     * Locks what is to be locked on the screen that is shown, and gives the rest free.
     *
     * @param window all controls
     */
    void apply(Node window, Screen shown, ScreenId id) {
        for (Node found : window.lookupAll("." + LockablePane.STYLE_CLASS)) {
            LockablePane pane = (LockablePane) found;
            pane.lock(why(pane.group(), id).map(texts::bind));
        }
        shown.lockNumbers(why(Lock.VALUES.groupName(), id));
    }

    private Optional<LocalizedMessage> why(String group, ScreenId id) {
        return locks.stream()
                .filter(lock -> id == screen && lock.groupName().equals(group))
                .map(lock -> LocalizedMessage.of(WHY + group))
                .findFirst();
    }
}
