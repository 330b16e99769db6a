package kernelight.screen.training.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.training.NonFiniteOrigin;
import kernelight.engine.training.TrainingSettings;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.text.Texts;

/**
 * Says what went wrong with a run and why, and offers what works with one click. Takes no space while nothing is wrong.
 */
final class ProblemBanner extends HBox {
    private final TrainingModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Button remedy = new Button();

    ProblemBanner(TrainingModel model, Texts texts) {
        super(16);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "problem");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("problem-title");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(4, title, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        remedy.getStyleClass().add("quiet-button");
        remedy.setMinWidth(USE_PREF_SIZE);
        remedy.setId("way-out");
        getChildren().addAll(words, remedy);
        model.run().phaseProperty().subscribe(phase -> show());
        model.run().stuckProperty().subscribe(stuck -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        RunPhase phase = model.run().phaseProperty().get();
        // What a pitfall shows is said with it.
        boolean stuck = model.run().stuckProperty().get()
                && model.choices().pitfallProperty().get() == null;
        boolean shown = phase == RunPhase.DIVERGED || phase == RunPhase.FAILED || stuck;
        setVisible(shown);
        setManaged(shown);
        if (!shown) {
            return;
        }
        if (phase == RunPhase.FAILED) {
            title.setText(texts.get("training.failed"));
            reason.setText(Optional.ofNullable(model.run().problemProperty().get())
                    .map(texts::get)
                    .orElse(""));
            remedy.setText(texts.get("training.rewind"));
            remedy.setOnAction(event -> model.rewind());
            return;
        }
        TrainingSettings settings = model.run().settings().orElseThrow().training();
        String rate = words(settings.learningRate());
        long batches = model.run().curves().orElseThrow().batchesDone();
        if (phase == RunPhase.DIVERGED) {
            title.setText(texts.get("training.diverged"));
            String where = model.run().divergence().map(this::words).orElse("");
            reason.setText(texts.get("training.diverged.reason", rate, batches + 1) + where);
        } else {
            title.setText(texts.get("training.stuck"));
            int classes = model.run().classNames().size();
            reason.setText(texts.get("training.stuck.reason", rate, batches, classes, Math.log(classes)));
        }
        remedy.setText(texts.get("training.startSlower", words(RunChoices.smallerRateAfter(settings))));
        remedy.setOnAction(event -> model.startSlower());
    }

    private String words(NonFiniteOrigin origin) {
        String layer = origin.node().map(NetworkNode::name).orElse("");
        return " " + texts.get("training.diverged." + origin.phase(), layer);
    }

    private String words(double rate) {
        return texts.get("training.rate", rate);
    }
}
