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

    private static final double SCROLL_BAR = 16;

    private final DoubleBinding name;
    private final DoubleBinding output;
    private final DoubleBinding number;
    private final DoubleBinding field;

    /** @param width of the list */
    PlanColumns(ObservableDoubleValue width) {
        name = Bindings.createDoubleBinding(() -> width.get() < WIDE ? 128 : Math.min(260, width.get() * 0.2), width);
        output = Bindings.createDoubleBinding(() -> width.get() < WIDE ? 86.0 : 116, width);
        number = Bindings.createDoubleBinding(() -> width.get() < WIDE ? 86.0 : 124, width);
        field = Bindings.createDoubleBinding(() -> width.get() < WIDE ? 60.0 : 110, width);
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
        Region aboveBar = new Region();
        aboveBar.setMinWidth(SCROLL_BAR);
        head.getChildren().add(aboveBar);
        return head;
    }

    private static Label title(Texts texts, String column) {
        Label title = new Label();
        title.textProperty().bind(texts.bind("networks.own.column." + column));
        title.getStyleClass().addAll("muted", "small");
        Explanation.over(title, texts.bind("networks.own.column." + column + ".explained"));
        return title;
    }
}
