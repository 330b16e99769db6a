package kernelight.screen.drawing.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.NetworkChoice;
import kernelight.screen.drawing.model.NetworkEntry;
import kernelight.screen.drawing.model.NetworkProblem;
import kernelight.screen.drawing.model.NetworkSource;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The choice of the network that reads the drawing: the one shipped with the app, those trained here, or one from a
 * file.
 */
final class NetworkPanel extends VBox {
    private final Texts texts;
    private final NetworkChoice networks;
    private final Consumer<NetworkEntry> save;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox shipped = new VBox();
    private final VBox others = new VBox(8);
    private final Map<TrainedNetwork, NetworkRow> rows = new IdentityHashMap<>();
    private final RadioButton noneShipped;
    private final RadioButton noneTrained;

    /** @param save asks where to save a network that was trained here, and saves it */
    NetworkPanel(DrawingModel model, Texts texts, Runnable openFile, Consumer<NetworkEntry> save) {
        super(8);
        this.texts = texts;
        this.networks = model.networks();
        this.save = save;
        noneShipped = placeholder("drawing.network.SHIPPED", texts);
        noneTrained = placeholder("drawing.network.TRAINED_HERE", texts);
        getStyleClass().add("network-panel");
        Label title = new Label();
        title.textProperty().bind(texts.bind("drawing.network.title"));
        title.getStyleClass().add("section-title");
        Button open = new Button("", new FontIcon(Feather.FOLDER));
        open.setId("open-model");
        open.textProperty().bind(texts.bind("drawing.network.open"));
        open.getStyleClass().add("quiet-button");
        Explanation.of(open, texts.bind("drawing.network.open.explained"));
        open.setOnAction(event -> openFile.run());
        getChildren()
                .addAll(
                        title,
                        shipped,
                        problemLine(networks.shippedProblemProperty()),
                        others,
                        new InputPane(networks, texts),
                        new SavedLine(model.saving(), texts),
                        problemLine(networks.fileProblemProperty()),
                        open);
        networks.entriesProperty().subscribe(entries -> showNetworks());
        networks.chosenProperty().subscribe(chosen -> showNetworks());
        texts.languageProperty().subscribe(language -> showNetworks());
    }

    /** Takes the place of a network that is missing. */
    private static RadioButton placeholder(String key, Texts texts) {
        RadioButton none = new RadioButton();
        none.setDisable(true);
        none.setWrapText(true);
        none.textProperty().bind(texts.bind(key + ".none"));
        Explanation.of(none, texts.bind(key + ".explained"));
        return none;
    }

    /** Reuses the rows of networks that are still there, so that the focus stays where it is. */
    private void showNetworks() {
        List<NetworkEntry> entries = networks.entriesProperty().get();
        rows.entrySet().removeIf(row -> {
            boolean isGone = entries.stream().noneMatch(entry -> entry.network() == row.getKey());
            if (isGone) {
                row.getValue().leaveGroup();
            }
            return isGone;
        });
        NetworkEntry chosen = networks.chosenProperty().get();
        Map<NetworkSource, List<Node>> nodes = new EnumMap<>(NetworkSource.class);
        for (NetworkSource source : NetworkSource.values()) {
            nodes.put(source, new ArrayList<>());
        }
        for (NetworkEntry entry : entries) {
            NetworkRow row = rows.computeIfAbsent(
                    entry.network(), network -> new NetworkRow(entry, group, texts, networks::choose, save));
            row.show(entry, chosen != null && chosen.network() == entry.network());
            nodes.get(entry.source()).add(row);
        }
        setIfChanged(shipped, orElse(nodes.get(NetworkSource.SHIPPED), noneShipped));
        List<Node> below = new ArrayList<>(orElse(nodes.get(NetworkSource.TRAINED_HERE), noneTrained));
        below.addAll(nodes.get(NetworkSource.LEARNED));
        below.addAll(nodes.get(NetworkSource.FILE));
        setIfChanged(others, below);
    }

    private static List<Node> orElse(List<Node> rows, Node placeholder) {
        return rows.isEmpty() ? List.of(placeholder) : rows;
    }

    private static void setIfChanged(VBox box, List<Node> children) {
        if (!box.getChildren().equals(children)) {
            box.getChildren().setAll(children);
        }
    }

    private MessageLine problemLine(ObservableValue<Optional<NetworkProblem>> problem) {
        DrawingWords words = new DrawingWords(texts);
        MessageLine line = new MessageLine();
        problem.subscribe(now -> now.ifPresentOrElse(
                what -> line.say(Bindings.createStringBinding(() -> words.problem(what), texts.languageProperty())),
                line::clear));
        return line;
    }
}
