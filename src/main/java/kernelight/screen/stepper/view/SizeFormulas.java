package kernelight.screen.stepper.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.ui.formula.FormulaView;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;

/**
 * How the output's size is computed, in one line: the formula of each direction with its numbers, or a sentence where
 * there is no formula.
 */
final class SizeFormulas extends FlowPane {
    private static final double GAP = 14;

    private final ObservableValue<SizeFacts> facts;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Double> size;

    /** @param size of the digits, in pixels */
    SizeFormulas(
            ObservableValue<SizeFacts> facts,
            Texts texts,
            ObservableValue<Palette> palette,
            ObservableValue<Double> size) {
        super(GAP, GAP / 2);
        this.facts = facts;
        this.texts = texts;
        this.palette = palette;
        this.size = size;
        setRowValignment(VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().subscribe(() -> show());
        facts.subscribe(now -> show());
        size.subscribe(now -> show());
        texts.languageProperty().subscribe(() -> show());
    }

    private void show() {
        List<Node> all = new ArrayList<>();
        if (isVisible()) {
            for (SizeFacts.Along along : facts.getValue().directions()) {
                along.name().ifPresent(name -> all.add(sentence(name)));
                FormulaView formula = new FormulaView(palette, texts, true, size.getValue());
                formula.show(along.size(), "O");
                all.add(formula);
            }
            if (all.isEmpty()) {
                facts.getValue().further().stream().findFirst().ifPresent(message -> all.add(sentence(message)));
            }
        }
        getChildren().setAll(all);
    }

    private Label sentence(LocalizedMessage message) {
        Label label = new Label(texts.get(message));
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.maxWidthProperty().bind(widthProperty().subtract(GAP));
        return label;
    }
}
