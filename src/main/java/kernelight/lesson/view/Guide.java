package kernelight.lesson.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Leads through the screens, such as a lesson does: it is seen beside the stage, and in presentation mode below it. */
public interface Guide {
    Region view();

    /** Whether it needs the place of the settings, too, where it is beside the stage. */
    ObservableValue<Boolean> needsSettingsPlace();

    /** A key that is not one of the window, before the screen gets it. Consume it if it means something here. */
    void handleKey(KeyEvent key);
}
