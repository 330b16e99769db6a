package kernelight.screen.training.gradients.view;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelight.screen.training.gradients.model.LayerStep;
import org.jspecify.annotations.Nullable;

/** A layer's line: its name, its gradient, its step against its weights, what that means, silent ReLUs. */
final class LayerStepCell extends ListCell<LayerStep> {
    static final double NAME = 5.6;
    static final double NUMBER = 4.2;
    static final double SILENT = 5.2;

    private final GradientWords words;
    private final Label name = label("gradient-name", NAME, Pos.CENTER_LEFT);
    private final Label gradient = label("gradient-number", NUMBER, Pos.CENTER_RIGHT);
    private final Label ratio = label("gradient-number", NUMBER, Pos.CENTER_RIGHT);
    private final Label verdict = label("gradient-verdict", 0, Pos.CENTER_LEFT);
    private final Label silent = label("gradient-silent", SILENT, Pos.CENTER_RIGHT);
    private final HBox line = new HBox(8, name, gradient, ratio, verdict, silent);
    private final Tooltip tooltip = new Tooltip();

    LayerStepCell(GradientWords words) {
        this.words = words;
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS); // the end tells "layer1.0.conv1" from its neighbours
        verdict.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        setPrefWidth(0);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
    }

    /** @param width in sizes of the text; 0 for what is left */
    static Label label(String style, double width, Pos alignment) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setAlignment(alignment);
        label.setMinWidth(0);
        if (width > 0) {
            label.fontProperty().subscribe(font -> {
                label.setMinWidth(width * font.getSize());
                label.setPrefWidth(width * font.getSize());
                label.setMaxWidth(width * font.getSize());
            });
        }
        return label;
    }

    @Override
    protected void updateItem(@Nullable LayerStep layer, boolean empty) {
        super.updateItem(layer, empty);
        if (empty || layer == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        name.setText(layer.name());
        gradient.setText(words.size(layer.gradientNorm()));
        ratio.setText(words.ratio(layer));
        verdict.setText(words.verdict(layer));
        silent.setText(words.silent(layer));
        String size = layer.size().name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String one : new String[] {"dead", "slow", "fine", "large", "exploding", "not-finite"}) {
            verdict.pseudoClassStateChanged(PseudoClass.getPseudoClass(one), one.equals(size));
        }
        tooltip.setText(layer.name() + "\n" + words.explanation(layer));
        setTooltip(tooltip);
        setAccessibleText(words.spoken(layer));
        setGraphic(line);
    }
}
