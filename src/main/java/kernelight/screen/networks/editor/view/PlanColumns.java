package kernelight.screen.networks.editor.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** The columns of the list: how wide each is, and its head. */
final class PlanColumns {
    /** From here on there is room between the numbers. */
    private static final double WIDE = 820;

    /** The cell's margins and the scroll bar, for which there is always room: the head stands over the rows. */
    private static final double BESIDE = 36;

    private final DoubleBinding all;
    private final DoubleBinding name;
    private final DoubleBinding output;
    private final DoubleBinding number;
    private final DoubleBinding field;

    /** @param width of the list */
    PlanColumns(ObservableDoubleValue width) {
        all = Bindings.createDoubleBinding(() -> Math.max(0, width.get() - BESIDE), width);
        name = Bindings.createDoubleBinding(() -> width.get() < WIDE ? 112 : Math.min(260, width.get() * 0.2), width);
        output = Bindings.createDoubleBinding(() -> width.get() < WIDE ? 84.0 : 116, width);
        number = Bindings.createDoubleBinding(() -> width.get() < WIDE ? 78.0 : 124, width);
        field = Bindings.createDoubleBinding(() -> width.get() < WIDE ? 58.0 : 110, width);
    }

    /** What is in a row, one part for each column. */
    HBox row(Region nameCell, Region layerCell, Label outputCell, Label parameters, Label multiplications, Label sees) {
        sized(nameCell, name);
        layerCell.setMinWidth(0);
        layerCell.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(layerCell, Priority.ALWAYS);
        right(outputCell, output);
        right(parameters, number);
        right(multiplications, number);
        right(sees, field);
        HBox row = new HBox(nameCell, layerCell, outputCell, parameters, multiplications, sees);
        sized(row, all);
        row.getStyleClass().add("plan-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void right(Label label, DoubleBinding width) {
        label.setAlignment(Pos.CENTER_RIGHT);
        sized(label, width);
    }

    private static void sized(Region part, DoubleBinding width) {
        part.minWidthProperty().bind(width);
        part.prefWidthProperty().bind(width);
        part.maxWidthProperty().bind(width);
    }

    HBox head(Texts texts) {
        HBox head = row(
                title(texts, "name"),
                title(texts, "layer"),
                title(texts, "output"),
                title(texts, "parameters"),
                title(texts, "multiplications"),
                title(texts, "sees"));
        head.getStyleClass().add("plan-head");
        return head;
    }

    private static Label title(Texts texts, String column) {
        Label title = new Label();
        title.textProperty().bind(texts.bind("networks.own.column." + column));
        title.getStyleClass().addAll("muted", "small", "one-line");
        Explanation.over(title, texts.bind("networks.own.column." + column + ".explained"));
        return title;
    }
}
