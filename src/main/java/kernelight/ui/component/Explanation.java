package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The one sentence that says what a control is for, as its tooltip and for screen readers. */
public final class Explanation {
    private static final Duration SHOW_DELAY = Duration.millis(400);
    private static final double MAX_WIDTH = 320;

    private Explanation() {}

    /** Explains a control; where its name says everything, the sentence may be its name. */
    public static void of(Control control, ObservableValue<String> sentence) {
        over(control, sentence);
        control.accessibleHelpProperty().bind(sentence);
    }

    /** Shows the sentence over a control's label, too; a screen reader says it at the control. */
    public static void over(Control label, ObservableValue<String> sentence) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(sentence);
        tooltip.setShowDelay(SHOW_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(MAX_WIDTH);
        label.setTooltip(tooltip);
    }
}
