package kernelight.screen.training.view;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.RunModel;
import kernelight.screen.training.model.TestPoint;
import kernelight.ui.text.Texts;

/** Says why a run ended before its last epoch. Takes no space for others. */
final class EarlyEndCard extends VBox {
    private final RunModel run;
    private final Texts texts;
    private final Label reason = new Label();

    EarlyEndCard(RunModel run, Texts texts) {
        this.run = run;
        this.texts = texts;
        setId("early-end");
        getStyleClass().addAll("card", "pitfall");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().add(reason);
        run.phaseProperty().subscribe(phase -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        boolean shown = run.phaseProperty().get().isOver() && run.earlyEnd().isPresent();
        setVisible(shown);
        setManaged(shown);
        if (shown) {
            long batches = run.curves().orElseThrow().batchesDone();
            int perEpoch = run.curves().orElseThrow().batchesPerEpoch();
            int best = run.earlyEnd().getAsInt();
            Optional<TestPoint> test = run.finalTest();
            reason.setText(texts.get(
                    "training.early",
                    batches / perEpoch,
                    best,
                    batches / perEpoch - best,
                    test.map(TestPoint::accuracy).orElse(0.0)));
        }
    }
}
