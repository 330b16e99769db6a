package kernelight.screen.drawing.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.model.NetworkChoice;
import kernelight.screen.drawing.model.NetworkProblem;
import kernelight.screen.drawing.model.NetworkSource;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which network reads the drawing: the one that came with the app, the one trained here, or one from a file. */
final class NetworkPanel extends VBox {
    private final Texts texts;
    private final DrawingWords words;
    private final NetworkChoice networks;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<NetworkSource, RadioButton> buttons = new EnumMap<>(NetworkSource.class);
    private final Map<NetworkSource, Label> accuracies = new EnumMap<>(NetworkSource.class);

    NetworkPanel(NetworkChoice networks, Texts texts, Runnable openFile) {
        super(8);
        this.texts = texts;
        this.networks = networks;
        words = new DrawingWords(texts);
        getStyleClass().add("network-panel");
        Label title = new Label();
        title.textProperty().bind(texts.bind("drawing.network.title"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        for (NetworkSource source : NetworkSource.values()) {
            getChildren().add(row(source));
            if (source == NetworkSource.SHIPPED) {
                getChildren().add(problemLine(networks.shippedProblemProperty()));
            }
        }
        Button open = new Button("", new FontIcon(Feather.FOLDER));
        open.setId("open-model");
        open.textProperty().bind(texts.bind("drawing.network.open"));
        open.getStyleClass().add("quiet-button");
        Explanation.of(open, texts.bind("drawing.network.open.explained"));
        open.setOnAction(event -> openFile.run());
        getChildren().addAll(problemLine(networks.fileProblemProperty()), open);

        networks.availableProperty().subscribe(available -> showNetworks());
        networks.chosenProperty().subscribe(chosen -> showNetworks());
        texts.languageProperty().subscribe(language -> showNetworks());
    }

    private HBox row(NetworkSource source) {
        RadioButton button = new RadioButton();
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setWrapText(true);
        Explanation.of(button, texts.bind("drawing.network." + source + ".explained"));
        button.selectedProperty().subscribe(selected -> {
            if (selected && networks.chosenProperty().get() != source) { // by a click or by the arrow keys
                networks.choose(source);
            }
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        Label accuracy = new Label();
        accuracy.getStyleClass().add("muted");
        accuracy.setMinWidth(USE_PREF_SIZE);
        buttons.put(source, button);
        accuracies.put(source, accuracy);
        HBox row = new HBox(8, button, accuracy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void showNetworks() {
        for (NetworkSource source : NetworkSource.values()) {
            Optional<TrainedNetwork> network =
                    Optional.ofNullable(networks.availableProperty().get().get(source));
            RadioButton button = buttons.get(source);
            String key = "drawing.network." + source;
            button.setText(
                    network.map(known -> texts.get(key, known.name())).orElseGet(() -> texts.get(key + ".none")));
            button.setDisable(network.isEmpty());
            button.setSelected(networks.chosenProperty().get() == source);
            button.getParent().setVisible(network.isPresent() || source != NetworkSource.FILE);
            accuracies
                    .get(source)
                    .setText(network.filter(known -> known.accuracy().isPresent())
                            .map(known -> words.accuracy(known.accuracy().getAsDouble()))
                            .orElse(""));
        }
    }

    private MessageLine problemLine(ObservableValue<Optional<NetworkProblem>> problem) {
        MessageLine line = new MessageLine();
        problem.subscribe(now -> now.ifPresentOrElse(
                what -> line.say(Bindings.createStringBinding(() -> words.problem(what), texts.languageProperty())),
                line::clear));
        return line;
    }
}
