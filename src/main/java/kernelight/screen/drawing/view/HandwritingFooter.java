package kernelight.screen.drawing.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.drawing.model.NetworkChoice;
import kernelight.screen.drawing.model.NetworkEntry;
import kernelight.screen.drawing.model.OwnReadings;
import kernelight.screen.drawing.model.TestState;
import kernelight.ui.text.Texts;

/** What the network in use reads of the person's own digits and of the test set, in a sentence. */
final class HandwritingFooter extends VBox {
    private final HandwritingModel model;
    private final NetworkChoice networks;
    private final Texts texts;
    private final HandwritingWords words;
    private final DrawingWords names;
    private final Label sentence = new Label();
    private final Label detail = new Label();

    HandwritingFooter(HandwritingModel model, NetworkChoice networks, Texts texts) {
        super(3);
        this.model = model;
        this.networks = networks;
        this.texts = texts;
        words = new HandwritingWords(texts);
        names = new DrawingWords(texts);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        sentence.setId("handwriting-sentence");
        sentence.getStyleClass().add("drawing-sentence");
        detail.getStyleClass().add("muted");
        for (Label line : List.of(sentence, detail)) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(sentence, detail);
        networks.chosenProperty().subscribe(chosen -> show());
        model.readingsProperty().subscribe(readings -> show());
        model.testProperty().subscribe(state -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        NetworkEntry chosen = networks.chosenProperty().get();
        String network = chosen == null ? "" : names.name(chosen);
        sentence.setText(model.readingsProperty()
                .get()
                .map(OwnReadings::matrix)
                .filter(matrix -> matrix.total() > 0 && !network.isEmpty())
                .map(matrix -> texts.get("own.sentence", network, words.rightInPercent(matrix)))
                .or(() -> model.readingsProperty().get().map(words::others).filter(others -> !others.isEmpty()))
                .orElseGet(() -> texts.get("own.sentence.none")));
        detail.setText(
                model.testProperty().get() instanceof TestState.Measured measured
                        ? texts.get(
                                "own.sentence.test",
                                words.testSet(measured.isMnist()),
                                words.rightInPercent(measured.matrix()))
                        : words.test(model.testProperty().get()));
    }
}
