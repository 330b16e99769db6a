package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The one sentence that says what a control is for: to who points at it, and to who has it read out. */
public final class Explanation {
    private static final Duration PATIENCE = Duration.millis(400);
    private static final double WIDEST = 320;

    private Explanation() {}

    /** Explains a control; where its name says everything, the sentence may be its name. */
    public static void of(Control control, ObservableValue<String> sentence) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(sentence);
        tooltip.setShowDelay(PATIENCE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        control.setTooltip(tooltip);
        control.accessibleHelpProperty().bind(sentence);
    }
}
