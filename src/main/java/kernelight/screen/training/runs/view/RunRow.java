package kernelight.screen.training.runs.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A run in the list: its line, its name, how it goes or ended, and below that numbers to compare. */
final class RunRow extends VBox {
    private final Label accuracyName = label("muted", "small");
    private final Label accuracy = label("run-accuracy");
    private final HBox accuracyLine = line(accuracyName, accuracy);

    /** @param dash a piece of its line; empty if it is not on the charts */
    RunRow(Node name, Optional<Region> dash, String state) {
        super(2);
        getStyleClass().add("run-row");
        Label stateLabel = label("muted", "small");
        stateLabel.setText(state);
        stateLabel.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8);
        head.setAlignment(Pos.CENTER_LEFT);
        dash.ifPresent(head.getChildren()::add);
        head.getChildren().addAll(name, gap, stateLabel);
        getChildren().addAll(head, accuracyLine);
        showAccuracy("", "");
    }

    void addSetting(String name, String value) {
        Label nameLabel = label("muted", "small");
        nameLabel.setText(name);
        Label valueLabel = label("run-value");
        valueLabel.setText(value);
        getChildren().add(getChildren().size() - 1, line(nameLabel, valueLabel));
    }

    void showAccuracy(String name, String value) {
        accuracyName.setText(name);
        accuracy.setText(value);
        accuracyLine.setVisible(!value.isEmpty());
        accuracyLine.setManaged(!value.isEmpty());
    }

    private static HBox line(Label name, Label value) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        value.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, name, gap, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.setMinWidth(0);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
