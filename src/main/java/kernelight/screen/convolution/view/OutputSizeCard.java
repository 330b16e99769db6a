package kernelight.screen.convolution.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.formula.OutputSizeFormula;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.Message;
import kernelight.screen.convolution.model.OutputSizeFacts;
import kernelight.ui.formula.FormulaView;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.WindowAxis;

/** The output-size formula in letters and with its numbers, and what its division means for this case. */
final class OutputSizeCard extends VBox {

    private static final double LETTERS = 25;
    private static final double NUMBERS = 24;

    private final ConvolutionModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;

    OutputSizeCard(ConvolutionModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        getStyleClass().addAll("card", "output-size");
        model.momentProperty().map(moment -> moment.walk().example()).subscribe(example -> show(example));
        texts.languageProperty().subscribe(() -> show(model.example()));
    }

    private void show(ConvolutionCase example) {
        WindowAxis rows = example.rowAxis();
        WindowAxis columns = example.columnAxis();
        List<Node> lines = new ArrayList<>();
        lines.add(label("convolution.outputSize", "section-title"));
        lines.add(formula(OutputSizeFacts.formula(rows), false, LETTERS));
        if (rows.equals(columns)) {
            lines.add(formula(OutputSizeFacts.formula(rows), true, NUMBERS));
        } else {
            lines.add(label("convolution.outputSize.rows", "muted", "small"));
            lines.add(formula(OutputSizeFacts.formula(rows), true, NUMBERS));
            lines.add(label("convolution.outputSize.columns", "muted", "small"));
            lines.add(formula(OutputSizeFacts.formula(columns), true, NUMBERS));
        }
        lines.add(paragraph(OutputSizeFacts.sentences(example)));
        getChildren().setAll(lines);
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
        Label label = new Label(sentences.stream()
                .map(sentence -> Messages.text(texts, sentence))
                .collect(Collectors.joining(" ")));
        label.getStyleClass().add("sentence");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
