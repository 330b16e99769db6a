package kernelight.takeaway.view;

import javafx.scene.control.TextArea;
import kernelight.takeaway.model.TakeAwayModel;
import kernelight.ui.text.Texts;

/** The beginning of the text that would be taken away. */
final class Preview extends TextArea {
    private static final int LINES = 11;

    Preview(Texts texts, TakeAwayModel model) {
        setEditable(false);
        setPrefRowCount(LINES);
        getStyleClass().add("preview");
        accessibleTextProperty().bind(texts.bind("takeAway.preview"));
        model.offerProperty().subscribe(offer -> {
            if (!offer.preview().equals(getText())) {
                setText(offer.preview());
            }
        });
    }
}
