package kernelight.export.view;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import kernelight.export.model.ExportModel;
import kernelight.ui.text.Texts;

/** The beginning of the text that would be exported. */
final class TextPreview extends TextArea {
    private static final int LINES = 11;

    /** For screen readers; it is not seen, for the text is. */
    private final Label name = new Label();

    TextPreview(Texts texts, ExportModel model) {
        setEditable(false);
        setPrefRowCount(LINES);
        getStyleClass().add("preview");
        name.textProperty().bind(texts.bind("export.preview"));
        name.setLabelFor(this); // its own accessible text would be read in place of what is in it
        model.previewProperty().subscribe(preview -> {
            if (!preview.text().equals(getText())) {
                setText(preview.text());
            }
        });
    }
}
