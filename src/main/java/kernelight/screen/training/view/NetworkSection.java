package kernelight.screen.training.view;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelight.interchange.code.Framework;
import kernelight.interchange.program.NetworkProgram;
import kernelight.network.model.NetworkView;
import kernelight.network.view.LayerTable;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** The chosen network: its layers, their outputs, and their numbers of parameters. */
final class NetworkSection extends VBox {
    private final TrainingModel model;
    private final Texts texts;
    private final Label facts = new Label();
    private final LayerTable layers;
    private final MessageLine copied = new MessageLine();

    /** @param change opens the layers of the network in the editor */
    NetworkSection(TrainingModel model, Texts texts, Runnable change) {
        super(10);
        this.model = model;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.network"));
        title.getStyleClass().add("section-title");
        facts.getStyleClass().addAll("muted", "small");
        facts.setWrapText(true);
        layers = new LayerTable(texts);
        Button changing = new Button();
        changing.setId("change-trained-network");
        changing.textProperty().bind(texts.bind("networks.own.change"));
        changing.getStyleClass().add("quiet-button");
        Explanation.of(changing, texts.bind("networks.own.change.explained"));
        changing.setOnAction(event -> change.run());
        HBox copies = new HBox(14);
        for (Framework framework : NetworkProgram.FRAMEWORKS) {
            Hyperlink copying = new Hyperlink();
            copying.textProperty().bind(texts.bind("training.program.copy", framework.title()));
            Explanation.of(copying, texts.bind("training.program.copy.explained", framework.title()));
            copying.setOnAction(event -> copy(framework));
            copies.getChildren().add(copying);
        }
        getChildren().addAll(title, facts, layers, changing, copies, copied);
        model.networkProperty().subscribe(network -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    /** Copies the network with its training as a program; says why not if the framework has no layer like one of it. */
    private void copy(Framework framework) {
        Optional<NetworkProgram> program = model.program();
        if (program.isEmpty()) {
            copied.say(texts.bind("training.misfit"));
            return;
        }
        Optional<LocalizedMessage> refusal = program.get().refusal(framework);
        if (refusal.isPresent()) {
            copied.say(texts.bind(refusal.get()));
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(program.get().of(framework));
        Clipboard.getSystemClipboard().setContent(content);
        copied.say(texts.bind("training.program.copied", framework.title()));
    }

    private void show() {
        copied.clear();
        NetworkView network = model.networkProperty().get();
        facts.setText(texts.get("training.network.facts", network.name(), network.parameters()));
        layers.show(network);
    }
}
