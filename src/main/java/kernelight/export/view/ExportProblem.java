package kernelight.export.view;

import java.util.List;
import javafx.scene.layout.StackPane;
import kernelight.export.model.ExportModel;
import kernelight.export.model.ExportPreview;
import kernelight.ui.component.Choice;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;

/** Says why the current choice cannot be exported, and offers what would work with one click. */
final class ExportProblem extends StackPane {
    private final Texts texts;
    private final MessageLine line = new MessageLine();

    ExportProblem(Texts texts, ExportModel model) {
        this.texts = texts;
        getChildren().add(line);
        managedProperty().bind(line.visibleProperty());
        model.previewProperty().subscribe(this::show);
    }

    private void show(ExportPreview preview) {
        preview.obstacle()
                .ifPresentOrElse(
                        obstacle -> line.say(
                                texts.bind(obstacle.why()),
                                List.of(new Choice(texts.bind(obstacle.remedy()), obstacle.remedied()))),
                        line::clear);
    }
}
