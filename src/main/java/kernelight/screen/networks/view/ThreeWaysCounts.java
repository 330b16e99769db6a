package kernelight.screen.networks.view;

import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.networks.model.Connections;
import kernelight.screen.networks.model.Connections.Way;
import kernelight.screen.networks.model.ThreeWaysModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.formula.FormulaView;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The parameters of a layer in three ways: formulas, counts, bars, and the slider that makes the picture larger. */
final class ThreeWaysCounts extends VBox {
    private static final double USUAL = 18;
    private static final double PRESENTED = 36;
    private static final double SHARE_OF_BAR = 0.62;

    private final ThreeWaysModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Boolean> presenting;
    private final NetworksWords words;
    private final HBox columns = new HBox(24);
    private final Slider slider =
            new Slider(ThreeWaysModel.SMALLEST_INPUT, ThreeWaysModel.LARGEST_INPUT, ThreeWaysModel.SMALLEST_INPUT);
    private final Label side = new Label();
    private double room = 300;

    ThreeWaysCounts(
            ThreeWaysModel model, Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> presenting) {
        super(12);
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.presenting = presenting;
        words = new NetworksWords(texts);
        getStyleClass().addAll("card", "three-ways-counts");
        setMinHeight(Region.USE_PREF_SIZE);
        slider.setId("three-ways-input");
        slider.accessibleTextProperty().bind(texts.bind("networks.threeWays.input.said", model.inputProperty()));
        slider.setBlockIncrement(1);
        Explanation.of(slider, texts.bind("networks.threeWays.input.explained"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setValue(model.inputProperty().get());
        slider.valueProperty().subscribe(value -> model.inputProperty().set((int) Math.round(value.doubleValue())));
        model.inputProperty().subscribe(value -> {
            if (Math.round(slider.getValue()) != value.intValue()) {
                slider.setValue(value.intValue());
            }
        });
        side.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, side, slider);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, columns);
        columns.widthProperty().subscribe(width -> {
            room = Math.max(80, width.doubleValue() / Way.values().length - 30);
            show();
        });
        for (ObservableValue<?> value : List.of(
                model.inputProperty(),
                model.filterProperty(),
                model.strideProperty(),
                presenting,
                texts.languageProperty())) {
            value.subscribe(now -> show());
        }
    }

    private void show() {
        side.setText(texts.get("networks.threeWays.input", model.inputProperty().get()));
        columns.getChildren().clear();
        double most = model.all().stream()
                .mapToLong(Connections::parameterCount)
                .max()
                .orElse(1);
        for (Connections connections : model.all()) {
            columns.getChildren().add(column(connections, most));
        }
    }

    private VBox column(Connections connections, double most) {
        double size = presenting.getValue() ? PRESENTED : USUAL;
        VBox column = new VBox(4);
        column.setMinWidth(0);
        column.setPrefWidth(100);
        HBox.setHgrow(column, Priority.ALWAYS);
        for (boolean numbers : presenting.getValue() ? new boolean[] {true} : new boolean[] {false, true}) {
            FormulaView formula = new FormulaView(palette, texts, numbers, size);
            formula.fitInto(new SimpleDoubleProperty(room)); // a property that lived longer would keep the view
            formula.show(connections.parameters(), "");
            column.getChildren().add(formula);
        }
        Region bar = new Region();
        bar.getStyleClass().addAll("three-ways-bar", connections.way().name());
        bar.setMinWidth(Region.USE_PREF_SIZE);
        bar.setPrefWidth(room * (SHARE_OF_BAR * Math.max(0.004, connections.parameterCount() / most)));
        Label count = new Label(words.number(connections.parameterCount()));
        count.getStyleClass().add("figure");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox race = new HBox(10, bar, count);
        race.setAlignment(Pos.CENTER_LEFT);
        column.getChildren().add(race);
        return column;
    }
}
