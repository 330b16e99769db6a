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
import kernelight.screen.stageroom.model.PredictModel;
import kernelight.screen.stageroom.view.PredictMenu;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/** Above the stage: which way to look at the case; for the comparison, where the input moves and what that changes. */
final class ViewBar extends FlowPane {
    private static final double GAP = 16;

    private final PoolingModel model;
    private final Texts texts;

    ViewBar(PoolingModel model, PredictModel predict, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("view-bar");
        setAlignment(Pos.CENTER_LEFT);
        setHgap(GAP);
        setVgap(GAP / 2);
        getChildren().addAll(views(), predictMenu(predict), shift(), wayBack());
    }

    private Node views() {
        SegmentedChoice<PoolingView> choice = new SegmentedChoice<>(
                names(PoolingView.values(), "pooling.view."),
                model.viewProperty().get());
        choice.explain(view -> texts.bind("pooling.view." + view + ".explained"));
        choice.valueProperty().subscribe(model::look);
        model.viewProperty().subscribe(now -> choice.valueProperty().set(now));
        return choice;
    }

    private Node predictMenu(PredictModel predict) {
        PredictMenu menu = new PredictMenu(predict, texts);
        SettingSteppers.show(menu, model.viewProperty().map(view -> view == PoolingView.SLIDING));
        return menu;
    }

    private Node shift() {
        SegmentedChoice<ShiftDirection> choice = new SegmentedChoice<>(
                names(ShiftDirection.values(), "pooling.shift."),
                model.shiftProperty().get());
        choice.explain(direction -> texts.bind("pooling.shift." + direction + ".explained"));
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
        sentence(facts);
        HBox row = new HBox(GAP, choice, facts);
        row.setAlignment(Pos.CENTER_LEFT);
        SettingSteppers.show(row, model.viewProperty().map(view -> view == PoolingView.SHIFTED));
        return row;
    }

    /** What the gradient's way back looks like. */
    private Node wayBack() {
        Label words = new Label();
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(model.wayBack()), model.stateProperty(), texts.languageProperty()));
        sentence(words);
        SettingSteppers.show(words, model.viewProperty().map(view -> view == PoolingView.BACKWARD));
        return words;
    }

    private void sentence(Label label) {
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.maxWidthProperty().bind(widthProperty().subtract(3 * GAP));
    }

    private <E extends Enum<E>> Map<E, ObservableValue<String>> names(E[] values, String key) {
        Map<E, ObservableValue<String>> names = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> names.put(value, texts.bind(key + value)));
        return names;
    }
}
