package kernelight.screen.stepper.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.formula.Formula;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.stage.player.HiddenOutputs;
import kernelight.ui.formula.FormulaView;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;

/**
 * The output-size formula in letters and with its numbers, and what its division means; hidden while a quiz asks for
 * the size.
 */
public final class OutputSizeCard extends VBox {
    private static final double LETTERS = 25;
    private static final double NUMBERS = 24;

    private final ObservableValue<SizeFacts> facts;
    private final ObservableValue<HiddenOutputs> hidden;
    private final Texts texts;
    private final ObservableValue<Palette> palette;

    public OutputSizeCard(
            ObservableValue<SizeFacts> facts,
            ObservableValue<HiddenOutputs> hidden,
            Texts texts,
            ObservableValue<Palette> palette) {
        this.facts = facts;
        this.hidden = hidden;
        this.texts = texts;
        this.palette = palette;
        getStyleClass().addAll("card", "output-size");
        facts.subscribe(now -> show());
        hidden.map(HiddenOutputs::size).subscribe(asked -> show());
        texts.languageProperty().subscribe(() -> show());
    }

    private void show() {
        List<Node> lines = new ArrayList<>();
        lines.add(label(LocalizedMessage.of("predict.size.name"), "section-title"));
        if (hidden.getValue().size()) {
            lines.add(paragraph(List.of(LocalizedMessage.of("predict.size.asked"))));
        } else {
            facts.getValue().directions().stream()
                    .reduce((earlier, last) -> last)
                    .ifPresent(last -> lines.add(formula(last.size(), false, LETTERS)));
            for (SizeFacts.Along along : facts.getValue().directions()) {
                along.name().ifPresent(name -> lines.add(label(name, "muted", "small")));
                lines.add(formula(along.size(), true, NUMBERS));
                lines.add(paragraph(along.sentences()));
            }
            facts.getValue().further().forEach(sentence -> lines.add(paragraph(List.of(sentence))));
        }
        getChildren().setAll(lines);
    }

    private FormulaView formula(Formula size, boolean numbers, double fontSize) {
        FormulaView view = new FormulaView(palette, texts, numbers, fontSize);
        view.fitInto(widthProperty().subtract(40));
        view.show(size, "O");
        return view;
    }

    private Label label(LocalizedMessage text, String... styles) {
        Label label = new Label(texts.get(text));
        label.getStyleClass().addAll(styles);
        return label;
    }

    private Label paragraph(List<LocalizedMessage> sentences) {
        Label label = new Label(sentences.stream().map(texts::get).collect(Collectors.joining(" ")));
        label.setAccessibleText(SpokenSigns.sentence(texts, label.getText()));
        label.getStyleClass().add("sentence");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
