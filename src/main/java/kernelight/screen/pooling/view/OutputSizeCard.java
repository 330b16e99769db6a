package kernelight.screen.pooling.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.pooling.model.OutputFacts;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.ui.formula.FormulaView;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.PoolingCase;
import kernelight.walk.SlidingAxis;
import kernelight.words.Message;

/** The output-size formula in letters and with its numbers, and what its division means; that nothing is learned. */
final class OutputSizeCard extends VBox {
    private static final double LETTERS = 25;
    private static final double NUMBERS = 24;

    private final Texts texts;
    private final ObservableValue<Palette> palette;

    OutputSizeCard(PoolingModel model, Texts texts, ObservableValue<Palette> palette) {
        this.texts = texts;
        this.palette = palette;
        getStyleClass().addAll("card", "output-size");
        model.stateProperty().subscribe(state -> show(state.example()));
        texts.languageProperty().subscribe(() -> show(model.example()));
    }

    private void show(PoolingCase example) {
        List<Node> lines = new ArrayList<>();
        lines.add(label("pooling.outputSize", "section-title"));
        if (example.kind().isGlobal()) {
            lines.add(paragraph(List.of(Message.of("pooling.outputSize.global"))));
        } else {
            lines.add(formula(example.columnAxis(), false, LETTERS));
            if (OutputFacts.isAlike(example)) {
                add(lines, example.columnAxis());
            } else {
                lines.add(label("pooling.outputSize.rows", "muted", "small"));
                add(lines, example.rowAxis());
                lines.add(label("pooling.outputSize.columns", "muted", "small"));
                add(lines, example.columnAxis());
            }
        }
        lines.add(paragraph(List.of(Message.of(
                "pooling.outputSize.channels", example.input().sizes().channels()))));
        getChildren().setAll(lines);
    }

    private void add(List<Node> lines, SlidingAxis axis) {
        lines.add(formula(axis, true, NUMBERS));
        lines.add(paragraph(OutputFacts.sentences(axis)));
    }

    private FormulaView formula(SlidingAxis axis, boolean numbers, double size) {
        FormulaView view = new FormulaView(palette, numbers, size);
        view.fitInto(widthProperty().subtract(40));
        view.show(OutputFacts.output(axis), "O");
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
