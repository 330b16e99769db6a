package kernelight.shell;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Shows a tooltip with the full text of any label that is truncated. */
final class ShortenedTexts {
    private static final double WIDEST = 420;

    private final Tooltip tooltip = new Tooltip();

    private ShortenedTexts() {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.setShowDelay(Duration.millis(300));
    }

    /** Takes care of all labels in {@code window}, now and later. */
    static void explainIn(Node window) {
        ShortenedTexts texts = new ShortenedTexts();
        window.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof Labeled label && label.isTextTruncated() && label.getTooltip() == null) {
                texts.explain(label);
            }
        });
    }

    private void explain(Labeled label) {
        tooltip.setText(label.getText());
        Tooltip.install(label, tooltip);
        label.hoverProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> hover, Boolean before, Boolean now) {
                if (!now) {
                    Tooltip.uninstall(label, tooltip);
                    hover.removeListener(this);
                }
            }
        });
    }
}
