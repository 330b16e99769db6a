package kernelight.export.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.export.model.ExportModel;
import kernelight.export.model.ExportProgress;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;

/** The progress of an export: a bar with a cancel button while it runs, then where the file is, or why it failed. */
final class ProgressLine extends VBox {
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar();
    private final HBox working;
    private final Label done = new Label();
    private final MessageLine problem = new MessageLine();

    ProgressLine(Texts texts, ExportModel model) {
        this.texts = texts;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(texts.bind("export.working"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button();
        cancel.textProperty().bind(texts.bind("export.cancel"));
        cancel.getStyleClass().add("quiet-button");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        Explanation.of(cancel, texts.bind("export.cancel.help"));
        working = new HBox(12, bar, cancel);
        working.setAlignment(Pos.CENTER_LEFT);
        done.setWrapText(true);
        done.getStyleClass().add("done");
        done.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(working, done, problem);
        managedProperty().bind(visibleProperty());
        model.progressProperty().subscribe(this::show);
        texts.languageProperty().subscribe(() -> show(model.progressProperty().get()));
    }

    private void show(ExportProgress progress) {
        setVisible(!(progress instanceof ExportProgress.Idle));
        shown(working, false);
        shown(done, false);
        problem.clear();
        switch (progress) {
            case ExportProgress.Idle _ -> {
                // nothing to say
            }
            case ExportProgress.Working now -> {
                bar.setProgress(now.share());
                shown(working, true);
            }
            case ExportProgress.Saved saved ->
                say(texts.get("export.saved", saved.file().toString()));
            case ExportProgress.Copied _ -> say(texts.get("export.copied"));
            case ExportProgress.Failed failed -> problem.say(texts.bind(failed.why()));
        }
    }

    private void say(String sentence) {
        done.setText(sentence);
        shown(done, true);
    }

    private static void shown(Region region, boolean isShown) {
        region.setVisible(isShown);
        region.setManaged(isShown);
    }
}
