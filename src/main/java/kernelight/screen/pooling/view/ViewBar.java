package kernelight.screen.pooling.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.screen.pooling.model.ShiftDirection;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/** Above the stage: which way to look at the case; for the comparison, where the input moves and what that changes. */
final class ViewBar extends FlowPane {
    private final PoolingModel model;
    private final Texts texts;

    ViewBar(PoolingModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("view-bar");
        setAlignment(Pos.CENTER);
        getChildren().addAll(views(), shift());
    }

    private Node views() {
        SegmentedChoice<PoolingView> choice = new SegmentedChoice<>(
                names(PoolingView.values(), "pooling.view."),
                model.viewProperty().get());
        choice.valueProperty().subscribe(model::look);
        model.viewProperty().subscribe(now -> choice.valueProperty().set(now));
        return choice;
    }

    private Node shift() {
        SegmentedChoice<ShiftDirection> choice = new SegmentedChoice<>(
                names(ShiftDirection.values(), "pooling.shift."),
                model.shiftProperty().get());
        choice.valueProperty().subscribe(direction -> {
            if (direction != model.shiftProperty().get()) {
                model.shift(direction);
            }
        });
        model.shiftProperty().subscribe(now -> choice.valueProperty().set(now));
        Label facts = new Label();
        facts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(model.shiftFactsProperty().get().sentence()),
                        model.shiftFactsProperty(),
                        texts.languageProperty()));
        facts.getStyleClass().add("shift-facts");
        facts.setWrapText(true);
        HBox row = new HBox(16, choice, facts);
        row.setAlignment(Pos.CENTER);
        row.visibleProperty().bind(model.viewProperty().map(view -> view == PoolingView.SHIFTED));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private <E extends Enum<E>> Map<E, ObservableValue<String>> names(E[] values, String key) {
        Map<E, ObservableValue<String>> names = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> names.put(value, texts.bind(key + value)));
        return names;
    }
}
