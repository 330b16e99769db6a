package kernelight.screen.stepper.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import kernelight.formula.Formula;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.stage.player.HiddenOutputs;
import kernelight.ui.formula.FormulaView;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * How the output's size is computed, above the stage in presentation mode: in letters and with its numbers, or with the
 * numbers of each direction. Empty while a quiz asks for the size.
 */
final class HeadlineFormula extends FlowPane {
    /** Digits of at least 24 points. */
    static final double SIZE = 34;

    private static final double GAP = 8;
    private static final double WIDEST = 1200;

    private final ObservableValue<SizeFacts> facts;
    private final ObservableValue<HiddenOutputs> hidden;
    private final Texts texts;
    private final ObservableValue<Palette> palette;

    HeadlineFormula(
            ObservableValue<SizeFacts> facts,
            ObservableValue<HiddenOutputs> hidden,
            Texts texts,
            ObservableValue<Palette> palette) {
        super(GAP, GAP);
        this.facts = facts;
        this.hidden = hidden;
        this.texts = texts;
        this.palette = palette;
        getStyleClass().add("headline-formula");
        setRowValignment(VPos.CENTER);
        setAlignment(Pos.CENTER_RIGHT);
        sceneProperty().subscribe(() -> show());
        facts.subscribe(now -> show());
        hidden.map(HiddenOutputs::size).subscribe(asked -> show());
        texts.languageProperty().subscribe(() -> show());
    }

    private void show() {
        List<Node> all = new ArrayList<>();
        if (getScene() != null && !hidden.getValue().size()) {
            List<SizeFacts.Along> directions = facts.getValue().directions();
            if (directions.size() == 1) {
                all.add(formula(directions.getFirst().size(), false));
            }
            for (SizeFacts.Along along : directions) {
                along.name().ifPresent(name -> all.add(new Label(texts.get(name))));
                all.add(formula(along.size(), true));
            }
        }
        getChildren().setAll(all);
        setPrefWrapLength(Math.min(
                WIDEST,
                all.stream().mapToDouble(node -> node.prefWidth(-1) + GAP).sum()));
    }

    private FormulaView formula(Formula size, boolean numbers) {
        FormulaView view = new FormulaView(palette, texts, numbers, SIZE);
        view.show(size, "O");
        return view;
    }
}
