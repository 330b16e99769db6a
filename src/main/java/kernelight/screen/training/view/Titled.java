package kernelight.screen.training.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A picture below its name and a few words about it. */
final class Titled extends VBox {
    static final double TITLE_HEIGHT = 30;

    Titled(ObservableValue<String> name, ObservableValue<String> details, Region content, Node... controls) {
        Label nameLabel = new Label();
        nameLabel.textProperty().bind(name);
        nameLabel.getStyleClass().add("picture-name");
        nameLabel.setMinWidth(USE_PREF_SIZE);
        Label detailsLabel = new Label();
        detailsLabel.textProperty().bind(details);
        detailsLabel.getStyleClass().add("picture-details");
        detailsLabel.setMinWidth(0);
        HBox title = new HBox(6, nameLabel, detailsLabel);
        title.getChildren().addAll(controls);
        title.setAlignment(Pos.TOP_LEFT);
        title.setMinHeight(TITLE_HEIGHT);
        title.setPrefHeight(TITLE_HEIGHT);
        setMinSize(0, 0);
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(title, content);
    }
}
