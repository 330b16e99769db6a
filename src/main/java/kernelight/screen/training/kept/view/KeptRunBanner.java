package kernelight.screen.training.kept.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.training.kept.model.KeptRunModel;
import kernelight.screen.training.model.KeptRun;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Offers to go on with a run of an earlier start. */
public final class KeptRunBanner extends HBox {
    private final KeptRunModel model;
    private final Texts texts;
    private final Label facts = new Label();

    /** @param isBusy whether another run goes on, which is not disturbed */
    public KeptRunBanner(KeptRunModel model, Texts texts, ObservableValue<Boolean> isBusy) {
        super(12);
        this.model = model;
        this.texts = texts;
        setId("kept-run");
        getStyleClass().addAll("card", "pitfall");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.kept.title"));
        title.getStyleClass().add("card-title");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(4, title, facts);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button goOn = button("training.kept.goOn", "kept-run-go-on", model::goOn);
        goOn.disableProperty().bind(isBusy);
        Button discard = button("training.kept.discard", "kept-run-discard", model::discard);
        getChildren().addAll(words, goOn, discard);
        ShownWhen.when(model.offerProperty().map(offer -> true).orElse(false), this);
        model.offerProperty().subscribe(offer -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        Explanation.of(button, texts.bind(key + ".explained"));
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        @Nullable KeptRun offer = model.offerProperty().get();
        if (offer == null) {
            return;
        }
        long batches = offer.checkpoint().batchesDone();
        int epochs = offer.checkpoint().settings().epochs();
        facts.setText(texts.get(
                "training.kept.facts",
                offer.checkpoint().network(),
                Math.min(batches / offer.batchesPerEpoch() + 1, epochs),
                epochs,
                (double) batches / ((long) offer.batchesPerEpoch() * epochs)));
    }
}
