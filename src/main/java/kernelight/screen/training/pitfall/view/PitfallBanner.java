package kernelight.screen.training.pitfall.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.Pitfall;
import kernelight.screen.training.pitfall.model.PitfallModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says what to look at in the run of a pitfall, then what it has shown, with its numbers; leads back to the settings before. */
public final class PitfallBanner extends HBox {
    private final PitfallModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label look = new Label();
    private final Label found = new Label();

    /** @param undo goes back to the settings of before */
    public PitfallBanner(PitfallModel model, Texts texts, Runnable undo) {
        super(16);
        this.model = model;
        this.texts = texts;
        setId("pitfall-banner");
        getStyleClass().addAll("card", "pitfall");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("card-title");
        for (Label sentence : new Label[] {look, found}) {
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
        }
        found.setId("pitfall-found");
        found.getStyleClass().add("pitfall-found");
        found.setAccessibleRole(AccessibleRole.TEXT);
        // One of the two: small windows have no room for both above the curves.
        ShownWhen.when(model.findingProperty().map(finding -> true).orElse(false), found);
        ShownWhen.when(model.findingProperty().map(finding -> false).orElse(true), look);
        VBox words = new VBox(4, title, look, found);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = new Button();
        back.setId("pitfall-undo");
        back.textProperty().bind(texts.bind("training.pitfall.undo"));
        Explanation.of(back, texts.bind("training.pitfall.undo.explained"));
        back.getStyleClass().add("quiet-button");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> undo.run());
        getChildren().addAll(words, back);
        ShownWhen.when(model.pitfallProperty().map(pitfall -> true).orElse(false), this);
        model.pitfallProperty().subscribe(pitfall -> show());
        model.findingProperty().subscribe(finding -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        @Nullable Pitfall pitfall = model.pitfallProperty().get();
        if (pitfall != null) {
            title.setText(texts.get("training.pitfall.name." + pitfall));
            look.setText(texts.get("training.pitfall.look." + pitfall));
        }
        found.setText(Optional.ofNullable(model.findingProperty().get())
                .map(texts::get)
                .orElse(""));
    }
}
