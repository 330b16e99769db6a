package kernelight.screen.convolution.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.formula.OutputSizeFormula;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.Direction;
import kernelight.screen.convolution.model.OutputSizeFacts;
import kernelight.ui.formula.FormulaView;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.ConvolutionCase;
import kernelight.words.Message;

/** The output-size formula in letters and with its numbers, and what its division means for this case. */
final class OutputSizeCard extends VBox {
    private static final double LETTERS = 25;
    private static final double NUMBERS = 24;

    private final Texts texts;
    private final ObservableValue<Palette> palette;

    OutputSizeCard(ConvolutionModel model, Texts texts, ObservableValue<Palette> palette) {
        this.texts = texts;
        this.palette = palette;
        getStyleClass().addAll("card", "output-size");
        model.stateProperty().map(state -> state.example()).subscribe(example -> show(example));
        texts.languageProperty().subscribe(() -> show(model.example()));
    }

    private void show(ConvolutionCase example) {
        List<Node> lines = new ArrayList<>();
        lines.add(label("convolution.outputSize", "section-title"));
        List<Direction> directions = OutputSizeFacts.directions(example);
        lines.add(formula(formula(example, directions.getLast()), false, LETTERS));
        if (OutputSizeFacts.isAlike(example)) {
            lines.add(formula(formula(example, directions.getLast()), true, NUMBERS));
            lines.add(paragraph(OutputSizeFacts.sentences(example, directions.getLast())));
        } else {
            for (Direction direction : directions) {
                lines.add(
                        label("convolution.outputSize." + direction.name().toLowerCase(Locale.ROOT), "muted", "small"));
                lines.add(formula(formula(example, direction), true, NUMBERS));
                lines.add(paragraph(OutputSizeFacts.sentences(example, direction)));
            }
        }
        getChildren().setAll(lines);
    }

    private static OutputSizeFormula formula(ConvolutionCase example, Direction direction) {
        return OutputSizeFacts.formula(OutputSizeFacts.axis(example, direction));
    }

    private FormulaView formula(OutputSizeFormula formula, boolean numbers, double size) {
        FormulaView view = new FormulaView(palette, numbers, size);
        view.fitInto(widthProperty().subtract(40));
        view.show(formula.output(), "O");
        return view;
    }

    private Label label(String key, String... styles) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll(styles);
        return label;
    }

    private Label paragraph(List<Message> sentences) {
        Label label = new Label(sentences.stream().map(texts::get).collect(Collectors.joining(" ")));
        label.getStyleClass().add("sentence");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
