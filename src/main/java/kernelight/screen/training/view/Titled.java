package kernelight.screen.training.view;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A picture with its name and details above it; the details are left out where they do not fit. */
final class Titled extends VBox {
    private static final double TITLE_HEIGHT = 30;
    /** In sizes of the text, for large ones. */
    private static final double LARGE_TITLE = 1.45;

    private static final double SPACING = 6;

    private final Label name = new Label();
    private final Label details = new Label();
    private final HBox controls;
    private final HBox title;

    Titled(ObservableValue<String> nameText, ObservableValue<String> detailsText, Region content, Node... controls) {
        name.textProperty().bind(nameText);
        name.getStyleClass().add("picture-name");
        name.setMinWidth(USE_PREF_SIZE);
        details.textProperty().bind(detailsText);
        details.getStyleClass().add("picture-details");
        details.setMinWidth(0);
        this.controls = new HBox(controls);
        this.controls.setMinWidth(USE_PREF_SIZE);
        details.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(details, Priority.ALWAYS);
        title = new HBox(SPACING, name, details, this.controls);
        title.setAlignment(Pos.TOP_LEFT);
        name.fontProperty().subscribe(() -> {
            title.setMinHeight(titleHeight());
            title.setPrefHeight(titleHeight());
        });
        setMinSize(0, 0);
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(title, content);
        Stream.of(widthProperty(), detailsText, nameText, details.fontProperty())
                .forEach(cause -> cause.subscribe(() -> details.setVisible(fits())));
    }

    /** The line above the picture. */
    Node title() {
        return title;
    }

    /** The height of the line above the picture; the same for all texts of one size. */
    double titleHeight() {
        return Math.max(TITLE_HEIGHT, Math.ceil(LARGE_TITLE * name.getFont().getSize()));
    }

    /** The width that the name needs. */
    double nameWidth() {
        return Math.ceil(name.prefWidth(-1));
    }

    private boolean fits() {
        double needed = name.prefWidth(-1) + details.prefWidth(-1) + controls.prefWidth(-1) + 2 * SPACING;
        return needed <= getWidth();
    }
}
