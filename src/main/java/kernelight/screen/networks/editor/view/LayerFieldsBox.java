package kernelight.screen.networks.editor.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.plan.Element;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.LayerPlan;
import kernelight.plan.PlannedWindow;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.LayerFlag;
import kernelight.screen.networks.editor.model.LayerKinds;
import kernelight.screen.networks.editor.model.LayerSetting;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ItemNames;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.OptionBox;
import kernelight.ui.text.Texts;

/** All settings of a layer, named as on the Convolution screen; they apply while they are typed. */
final class LayerFieldsBox extends VBox {
    private final EditorModel model;
    private final Texts texts;
    private final VBox kinds;
    private final ComboBox<LayerPlan> kind = new ComboBox<>();
    private final Map<LayerSetting, NumberStepper> steppers = new EnumMap<>(LayerSetting.class);
    private final Map<LayerFlag, OptionBox> flags = new EnumMap<>(LayerFlag.class);
    private final SimpleBooleanProperty apart = new SimpleBooleanProperty();
    private final OptionBox apartBox;
    private Optional<PlannedLayer> layer = Optional.empty();
    private boolean isShowing;

    LayerFieldsBox(EditorModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        Label name = new Label();
        name.textProperty().bind(texts.bind("networks.own.kind"));
        name.setLabelFor(kind);
        kind.setId("layer-kind");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.getStyleClass().add("one-line"); // the open list has the whole
        kind.valueProperty().subscribe(chosen -> {
            if (!isShowing && chosen != null) {
                model.become(chosen);
            }
        });
        Explanation.of(kind, texts.bind("networks.own.kind.explained"));
        kinds = new VBox(4, name, kind);
        kinds.managedProperty().bind(kinds.visibleProperty());
        getChildren().add(kinds);
        for (LayerSetting setting : LayerSetting.values()) {
            NumberStepper stepper = stepper(setting);
            steppers.put(setting, stepper);
            getChildren().add(stepper);
        }
        apartBox = new OptionBox(texts, "convolution.flag.apart", apart);
        apartBox.managedProperty().bind(apartBox.visibleProperty());
        apart.subscribe(is -> show(layer.map(Element.class::cast)));
        getChildren().add(apartBox);
        for (LayerFlag flag : LayerFlag.values()) {
            SimpleBooleanProperty on = new SimpleBooleanProperty();
            OptionBox box = new OptionBox(texts, "networks.own.flag." + flag, on, now -> model.set(flag, now));
            box.managedProperty().bind(box.visibleProperty());
            flags.put(flag, box);
            getChildren().add(box);
        }
        texts.languageProperty().subscribe(language -> show(layer.map(Element.class::cast)));
    }

    private NumberStepper stepper(LayerSetting setting) {
        String key = key(setting);
        NumberStepper stepper =
                new NumberStepper(texts, texts.bind(key), swatch(setting), range(setting), setting.smallest());
        stepper.explain(texts.bind("networks.own.explained." + setting));
        stepper.acceptWhileTyping();
        stepper.managedProperty().bind(stepper.visibleProperty());
        stepper.valueProperty().addListener((property, before, now) -> {
            if (!isShowing) {
                model.set(setting, now.doubleValue());
                if (!stepper.isTyped()) {
                    model.stopTyping();
                }
            }
        });
        stepper.focusWithinProperty().subscribe(within -> model.stopTyping());
        return stepper;
    }

    /** The Convolution screen's names, where it has such a setting. */
    private static String key(LayerSetting setting) {
        return switch (setting) {
            case UNITS, CELLS, RATE, EPSILON, MOMENTUM -> "networks.own.setting." + setting;
            default -> "convolution.setting." + setting;
        };
    }

    private static NumberRange range(LayerSetting setting) {
        return switch (setting) {
            case RATE -> new NumberRange.Even(setting.smallest(), setting.largest(), 0.1);
            case EPSILON, MOMENTUM -> new NumberRange.OneTwoFive(setting.smallest(), setting.largest());
            default -> new NumberRange.Whole(setting.smallest(), setting.largest());
        };
    }

    private static String swatch(LayerSetting setting) {
        return switch (setting) {
            case FILTERS, UNITS -> "output";
            case FILTER, FILTER_ROWS, FILTER_COLUMNS, DILATION, DILATION_ROWS, DILATION_COLUMNS -> "filter";
            case STRIDE, STRIDE_ROWS, STRIDE_COLUMNS -> "stride";
            case PADDING, PADDING_ROWS, PADDING_COLUMNS, CELLS -> "padding";
            case GROUPS, RATE, EPSILON, MOMENTUM -> "";
        };
    }

    /** Shows the settings of a layer; takes no room for anything else. */
    void show(Optional<Element> chosen) {
        boolean isOther = !chosen.map(Element::name).equals(layer.map(PlannedLayer::name));
        layer = chosen.filter(PlannedLayer.class::isInstance).map(PlannedLayer.class::cast);
        setVisible(layer.isPresent());
        if (layer.isEmpty()) {
            return;
        }
        isShowing = true;
        LayerPlan plan = layer.get().plan();
        if (isOther) {
            apart.set(LayerSetting.isApart(plan));
        }
        List<LayerPlan> alternatives = LayerKinds.alternatives(plan);
        kinds.setVisible(alternatives.size() > 1);
        kind.setConverter(new ItemNames<>(one -> texts.get(LayerKinds.label(one))));
        if (!kind.getItems().equals(alternatives)) {
            kind.getItems().setAll(alternatives);
        }
        kind.setValue(plan);
        List<LayerSetting> shown = LayerSetting.of(plan, apart.get());
        steppers.forEach((setting, stepper) -> {
            stepper.setVisible(shown.contains(setting));
            setting.value(plan)
                    .ifPresent(value ->
                            stepper.valueProperty().set(Math.clamp(value, setting.smallest(), setting.largest())));
        });
        apartBox.setVisible(PlannedWindow.of(plan).isPresent());
        flags.forEach((flag, box) -> {
            box.setVisible(flag.value(plan).isPresent());
            flag.value(plan).ifPresent(box::setSelected);
        });
        isShowing = false;
    }
}
