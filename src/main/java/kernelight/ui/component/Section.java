package kernelight.ui.component;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Settings that belong together under a title that opens and closes them. */
public final class Section extends VBox {
    private final ToggleButton title = new ToggleButton();

    public Section(ObservableValue<String> name, ObservableValue<String> sentence, boolean open, Node... settings) {
        FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        title.textProperty().bind(name);
        title.setGraphic(arrow);
        title.getStyleClass().add("section-toggle");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setSelected(open);
        Explanation.of(title, sentence);
        VBox content = new VBox(settings);
        content.getStyleClass().add("section-content");
        getStyleClass().add("opening-section");
        getChildren().add(title);
        title.selectedProperty().subscribe(selected -> {
            arrow.setIconCode(selected ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            // Removed, not only hidden: hidden nodes would be styled and laid out before the window first shows, too.
            if (selected) {
                getChildren().add(content);
            } else {
                getChildren().remove(content);
            }
        });
    }

    public BooleanProperty openProperty() {
        return title.selectedProperty();
    }
}
