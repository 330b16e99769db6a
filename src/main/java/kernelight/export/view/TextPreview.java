package kernelight.export.view;

import javafx.scene.control.TextArea;
import kernelight.export.model.ExportModel;
import kernelight.ui.text.Texts;

/** The beginning of the text that would be exported. */
final class TextPreview extends TextArea {
    private static final int LINES = 11;

    TextPreview(Texts texts, ExportModel model) {
        setEditable(false);
        setPrefRowCount(LINES);
        getStyleClass().add("preview");
        accessibleTextProperty().bind(texts.bind("export.preview"));
        model.previewProperty().subscribe(preview -> {
            if (!preview.text().equals(getText())) {
                setText(preview.text());
            }
        });
    }
}
