package kernelight.screen.drawing.view;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.drawing.model.NetworkEntry;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * A network that can be chosen, with its accuracy; if it was trained here, also with its training and a button to save
 * it.
 */
final class NetworkRow extends VBox {
    private final DrawingWords words;
    private final RadioButton button = new RadioButton();
    private final Label accuracy = new Label();
    private final Label details = new Label();
    private final HBox second = new HBox(6);
    private NetworkEntry entry;
    private boolean isChosen;

    /**
     * @param choose called with this network when it is chosen
     * @param save asks where to save the network, and saves it
     */
    NetworkRow(
            NetworkEntry entry,
            ToggleGroup group,
            Texts texts,
            Consumer<NetworkEntry> choose,
            Consumer<NetworkEntry> save) {
        this.entry = entry;
        words = new DrawingWords(texts);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setWrapText(true);
        HBox.setHgrow(button, Priority.ALWAYS);
        Explanation.of(button, texts.bind("drawing.network." + entry.source() + ".explained"));
        button.selectedProperty().subscribe(selected -> {
            if (selected && !isChosen) { // by a click or by the arrow keys
                choose.accept(this.entry);
            }
        });
        accuracy.getStyleClass().add("muted");
        accuracy.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, button, accuracy);
        first.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(first);
        if (entry.toSave().isPresent()) {
            details.getStyleClass().addAll("muted", "network-details");
            details.setWrapText(true);
            details.setMinWidth(0);
            details.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(details, Priority.ALWAYS);
            IconButton saving = new IconButton(
                    Feather.DOWNLOAD, texts.bind("drawing.network.save.explained"), () -> save.accept(this.entry));
            saving.getStyleClass().add("small-icon-button");
            second.getChildren().addAll(details, saving);
            second.setAlignment(Pos.CENTER_LEFT);
            second.getStyleClass().add("network-second-line");
            getChildren().add(second);
        }
    }

    /** Takes its button out of the choice; the group would keep it and the network otherwise. */
    void leaveGroup() {
        button.setToggleGroup(null);
    }

    /** Updates the network's data and whether it is in use. */
    void show(NetworkEntry now, boolean isInUse) {
        entry = now;
        isChosen = isInUse;
        button.setText(words.name(now));
        accuracy.setText(words.accuracy(now));
        button.setSelected(isInUse);
        details.setText(words.details(now));
    }
}
