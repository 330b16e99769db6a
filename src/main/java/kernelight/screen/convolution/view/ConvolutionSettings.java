package kernelight.screen.convolution.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.engine.kernel.PaddingMode;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionState;
import kernelight.screen.convolution.model.PaddingRule;
import kernelight.screen.convolution.model.Setting;
import kernelight.screen.convolution.model.ViewKind;
import kernelight.screen.stageroom.view.OutputSizeCard;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Section;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** Everything that can be set: the sizes first, with what they make of the output; the rest in sections. */
final class ConvolutionSettings extends VBox {
    private final ConvolutionModel model;
    private final Texts texts;
    private final BooleanProperty apart = new SimpleBooleanProperty();

    ConvolutionSettings(ConvolutionModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        SettingSteppers steppers = new SettingSteppers(model, texts, apart);
        Label title = new Label();
        title.textProperty().bind(texts.bind("convolution.settings"));
        title.getStyleClass().add("section-title");
        VBox sizes = new VBox();
        sizes.getStyleClass().add("case-numbers");
        for (Setting.Kind kind :
                new Setting.Kind[] {Setting.Kind.INPUT, Setting.Kind.FILTER, Setting.Kind.PADDING, Setting.Kind.STRIDE
                }) {
            sizes.getChildren().addAll(steppers.all(kind));
        }
        sizes.getChildren().add(apartBox());
        getChildren()
                .addAll(
                        title,
                        sizes,
                        new OutputSizeCard(model.sizeFacts(), model.hiddenProperty(), texts, palette),
                        new CaseFigures(model, texts),
                        new VBox(
                                section("shape", shape(steppers)),
                                section("padding", paddingRules(), paddingModes()),
                                section("operation", operation(steppers)),
                                section("numbers", new NumberSource(model, texts)),
                                section(
                                        "look",
                                        flag("shaded", model.shadedProperty()),
                                        flag("weightColors", model.weightColorsProperty()))));
    }

    private Section section(String name, Node... content) {
        return new Section(
                texts.bind("convolution.section." + name),
                texts.bind("convolution.section." + name + ".explained"),
                false,
                content);
    }

    private Node apartBox() {
        CheckBox box = flag("apart", apart);
        model.settingsProperty().subscribe(settings -> {
            for (Setting.Kind kind : new Setting.Kind[] {
                Setting.Kind.INPUT,
                Setting.Kind.FILTER,
                Setting.Kind.PADDING,
                Setting.Kind.STRIDE,
                Setting.Kind.DILATION
            }) {
                if (!settings.isAlike(kind)) {
                    apart.set(true);
                }
            }
        });
        box.setOnAction(event -> {
            if (!box.isSelected()) {
                model.makeAlike();
            }
        });
        return box;
    }

    private Node[] shape(SettingSteppers steppers) {
        Map<Integer, ObservableValue<String>> dimensions = new LinkedHashMap<>();
        for (int count = 1; count <= 3; count++) {
            dimensions.put(count, texts.bind("convolution.dimensions." + count));
        }
        SegmentedChoice<Integer> choice =
                new SegmentedChoice<>(dimensions, model.settingsProperty().get().dimensions());
        choice.explain(count -> texts.bind("convolution.dimensions." + count + ".explained"));
        choice.valueProperty().subscribe(value -> {
            if (value != model.settingsProperty().get().dimensions()) {
                model.set(Setting.DIMENSIONS, value);
            }
        });
        model.settingsProperty().subscribe(now -> choice.valueProperty().set(now.dimensions()));
        return new Node[] {
            choice, steppers.one(Setting.CHANNELS), steppers.one(Setting.FILTERS), steppers.one(Setting.GROUPS)
        };
    }

    private Node paddingRules() {
        Map<PaddingRule, ObservableValue<String>> names = new LinkedHashMap<>();
        for (PaddingRule rule : PaddingRule.values()) {
            names.put(rule, texts.bind("convolution.paddingRule." + rule));
        }
        SegmentedChoice<PaddingRule> choice =
                new SegmentedChoice<>(names, model.settingsProperty().get().paddingRule());
        choice.explain(rule -> texts.bind("convolution.paddingRule." + rule + ".explained"));
        choice.valueProperty().subscribe(rule -> {
            if (rule != model.settingsProperty().get().paddingRule()) {
                model.set(rule);
            }
        });
        model.settingsProperty().subscribe(now -> choice.valueProperty().set(now.paddingRule()));
        return choice;
    }

    private Node paddingModes() {
        Map<PaddingMode, ObservableValue<String>> names = new LinkedHashMap<>();
        for (PaddingMode mode : PaddingMode.values()) {
            names.put(mode, texts.bind("convolution.paddingMode." + mode));
        }
        SegmentedChoice<PaddingMode> choice =
                new SegmentedChoice<>(names, model.settingsProperty().get().paddingMode());
        choice.explain(mode -> texts.bind("convolution.paddingMode." + mode + ".explained"));
        choice.valueProperty().subscribe(mode -> {
            if (mode != model.settingsProperty().get().paddingMode()) {
                model.set(mode);
            }
        });
        model.settingsProperty().subscribe(now -> choice.valueProperty().set(now.paddingMode()));
        return choice;
    }

    private Node[] operation(SettingSteppers steppers) {
        VBox dilation = new VBox(8);
        dilation.getChildren().addAll(steppers.all(Setting.Kind.DILATION));
        Node outputPadding = steppers.one(Setting.OUTPUT_PADDING);
        SettingSteppers.show(
                outputPadding,
                javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> model.viewProperty().get() == ViewKind.TRANSPOSED, model.viewProperty()));
        return new Node[] {
            dilation,
            outputPadding,
            flag("bias", state -> state.example().hasBias(), model::setBias),
            flag("relu", state -> state.example().relu(), model::setRelu),
            flag("flipped", state -> state.example().flipped(), model::setFlipped)
        };
    }

    /** A switch that is part of the state: it is set by the model, and asks the model. */
    private CheckBox flag(String name, Predicate<ConvolutionState> isOn, Consumer<Boolean> set) {
        CheckBox box = box(name);
        box.setOnAction(event -> set.accept(box.isSelected()));
        model.stateProperty().subscribe(state -> box.setSelected(isOn.test(state)));
        return box;
    }

    private CheckBox flag(String name, BooleanProperty property) {
        CheckBox box = box(name);
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private CheckBox box(String name) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(texts.bind("convolution.flag." + name));
        box.setWrapText(true);
        Explanation.of(box, texts.bind("convolution.flag." + name + ".explained"));
        return box;
    }
}
