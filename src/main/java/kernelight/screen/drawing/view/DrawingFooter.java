package kernelight.screen.drawing.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.network.model.ShownNumber;
import kernelight.network.view.NetworkTexts;
import kernelight.screen.drawing.model.Reading;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** The answer as a sentence, and the number under the pointer. */
final class DrawingFooter extends HBox {
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final double MILLISECONDS = 1000;

    private final Texts texts;
    private final DrawingWords words;
    private final Label sentence = new Label();
    private final Label detail = new Label();
    private final Label probe = new Label();
    private final Label cost = new Label();
    private final ObservableValue<Optional<ShownNumber>> pointed;
    private boolean readable;

    /** @param pointed the number under the pointer */
    DrawingFooter(Texts texts, ObservableValue<Optional<ShownNumber>> pointed) {
        super(24);
        this.texts = texts;
        words = new DrawingWords(texts);
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("sentence");
        sentence.getStyleClass().add("drawing-sentence");
        detail.getStyleClass().add("muted");
        probe.setId("probe");
        probe.accessibleTextProperty().bind(SpokenSigns.sentence(texts, probe.textProperty()));
        cost.getStyleClass().add("muted");
        VBox left = new VBox(3, sentence, detail) {
            /** The sentence comes before everything else, but leaves half of the bar. */
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(sentence.prefWidth(-1), DrawingFooter.this.getWidth() / 2);
            }
        };
        left.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(3, probe, cost);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(0);
        getChildren().addAll(left, right);
        this.pointed = pointed;
        pointed.subscribe(number -> showProbe());
    }

    private void showProbe() {
        Optional<ShownNumber> number = pointed.getValue();
        boolean idle = number.isEmpty();
        probe.setText(idle && readable ? texts.get("drawing.probe.idle") : new NetworkTexts(texts).number(number));
        probe.pseudoClassStateChanged(IDLE, idle);
    }

    void show(Reading reading) {
        sentence.setText(words.sentence(reading.answer()));
        detail.setText(words.detail(reading.answer()));
        cost.setText(
                reading.snapshot().isPresent() && reading.network().isPresent()
                        ? texts.get(
                                "drawing.cost",
                                reading.network().get().parameters(),
                                reading.network().get().multiplications(),
                                reading.seconds() * MILLISECONDS)
                        : "");
        readable = reading.snapshot().isPresent();
        showProbe();
    }
}
