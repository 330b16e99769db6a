package kernelight.screen.convolution.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.engine.kernel.PaddingMode;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionSettings;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.PaddingRule;
import kernelight.screen.convolution.model.SamePadding;
import kernelight.screen.stepper.view.OutputSizeCard;
import kernelight.stage.edit.model.RandomNumbers.Purpose;
import kernelight.stage.edit.view.NumberSource;
import kernelight.stage.edit.view.SeparateDirectionsBox;
import kernelight.stage.edit.view.SettingSteppers;
import kernelight.stage.edit.view.SettingWords;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.OptionBox;
import kernelight.ui.component.Section;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.ConvolutionCase;

/** All settings: first the sizes and the resulting output size; the rest in sections. */
final class ConvolutionSettingsPanel extends VBox {
    private static final String FLAG = "convolution.flag.";
    private static final List<ConvolutionSetting.Kind> SHOWN_FIRST = List.of(
            ConvolutionSetting.Kind.INPUT,
            ConvolutionSetting.Kind.FILTER,
            ConvolutionSetting.Kind.PADDING,
            ConvolutionSetting.Kind.STRIDE);

    private final ConvolutionModel model;
    private final Texts texts;
    private final SettingSteppers<ConvolutionSetting, ConvolutionSettings> steppers;

    ConvolutionSettingsPanel(ConvolutionModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        steppers = new SettingSteppers<>(
                model,
                texts,
                new SettingWords("convolution.setting.", "convolution.explained.", "convolution.range."),
                ConvolutionSettingsPanel::swatch);
        Label title = new Label();
        title.textProperty().bind(texts.bind("convolution.settings"));
        title.getStyleClass().add("section-title");
        VBox sizes = new VBox();
        sizes.getStyleClass().add("case-numbers");
        for (ConvolutionSetting.Kind kind : SHOWN_FIRST) {
            sizes.getChildren().addAll(steppers.all(ConvolutionSetting.of(kind)));
        }
        sizes.getChildren().add(SeparateDirectionsBox.of(model, texts, FLAG + "apart"));
        getChildren()
                .addAll(
                        title,
                        sizes,
                        new OutputSizeCard(
                                model.sizeFacts(), model.player().options().hidden(), texts, palette),
                        new ConvolutionCostFigures(model, texts),
                        new VBox(
                                section("shape", shape()),
                                section(
                                        "padding",
                                        named("convolution.paddingRule", paddingRules()),
                                        waysOfSame(),
                                        named("convolution.paddingMode", paddingModes())),
                                section("operation", operation()),
                                section("numbers", new NumberSource(model.numbers(), texts, tables())),
                                section(
                                        "look",
                                        new OptionBox(
                                                texts,
                                                FLAG + "shaded",
                                                model.player().options().shaded()),
                                        new OptionBox(
                                                texts,
                                                FLAG + "weightColors",
                                                model.player().options().weightColors()))));
    }

    private Section section(String name, Node... content) {
        return new Section(
                texts.bind("convolution.section." + name),
                texts.bind("convolution.section." + name + ".explained"),
                false,
                content);
    }

    private static String swatch(ConvolutionSetting setting) {
        return switch (setting.kind()) {
            case INPUT, BATCH, CHANNELS -> "input";
            case FILTER, FILTERS, DILATION -> "filter";
            case PADDING, OUTPUT_PADDING -> "padding";
            case STRIDE -> "stride";
            case GROUPS, DIMENSIONS -> "";
        };
    }

    private Map<Purpose, ObservableValue<Boolean>> tables() {
        ObservableValue<Boolean> always = new SimpleBooleanProperty(true);
        Map<Purpose, ObservableValue<Boolean>> tables = new EnumMap<>(Purpose.class);
        tables.put(Purpose.INPUT, always);
        tables.put(Purpose.FILTER, always);
        tables.put(
                Purpose.BIAS, model.stateProperty().map(state -> state.example().hasBias()));
        tables.put(Purpose.GRADIENT, model.viewProperty().map(view -> view == ConvolutionView.BACKWARD));
        return tables;
    }

    private Node[] shape() {
        return new Node[] {
            ModelChoice.of(
                    texts,
                    List.of(1, 2, 3),
                    "convolution.dimensions.",
                    model.settingsProperty().map(ConvolutionSettings::dimensions),
                    count -> model.set(ConvolutionSetting.DIMENSIONS, count)),
            steppers.one(ConvolutionSetting.BATCH),
            steppers.one(ConvolutionSetting.CHANNELS),
            steppers.one(ConvolutionSetting.FILTERS),
            steppers.one(ConvolutionSetting.GROUPS)
        };
    }

    private Node named(String key, SegmentedChoice<?> choice) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().addAll("muted", "small");
        choice.nameForReaders(name.textProperty());
        return new VBox(4, name, choice);
    }

    private SegmentedChoice<PaddingRule> paddingRules() {
        return ModelChoice.of(
                texts,
                List.of(PaddingRule.CUSTOM, PaddingRule.VALID, PaddingRule.SAME, PaddingRule.FULL),
                "convolution.paddingRule.",
                model.settingsProperty()
                        .map(settings -> settings.paddingRule() == PaddingRule.SAME_TENSORFLOW
                                ? PaddingRule.SAME
                                : settings.paddingRule()),
                model::set);
    }

    /** Which "same" is meant, where the frameworks pad otherwise, and how much each of them pads. */
    private Node waysOfSame() {
        Node choice = named(
                "convolution.same",
                ModelChoice.of(
                        texts,
                        List.of(PaddingRule.SAME, PaddingRule.SAME_TENSORFLOW),
                        "convolution.same.",
                        model.settingsProperty()
                                .map(settings -> settings.paddingRule() == PaddingRule.SAME_TENSORFLOW
                                        ? PaddingRule.SAME_TENSORFLOW
                                        : PaddingRule.SAME),
                        model::set));
        Label sentence = new Label();
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> SamePadding.sentences(model.settingsProperty().get()).stream()
                                .map(texts::get)
                                .collect(Collectors.joining("\n")),
                        model.settingsProperty(),
                        texts.languageProperty()));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().addAll("muted", "small");
        ShownWhen.when(model.viewProperty().map(view -> view != ConvolutionView.TRANSPOSED), sentence);
        VBox ways = new VBox(6, choice, sentence);
        ShownWhen.when(model.settingsProperty().map(SamePadding::isChosenWithStride), ways);
        return ways;
    }

    private SegmentedChoice<PaddingMode> paddingModes() {
        return ModelChoice.of(
                texts,
                List.of(PaddingMode.values()),
                "convolution.paddingMode.",
                model.settingsProperty().map(ConvolutionSettings::paddingMode),
                model::set);
    }

    private Node[] operation() {
        VBox dilation = new VBox(8);
        dilation.getChildren().addAll(steppers.all(ConvolutionSetting.of(ConvolutionSetting.Kind.DILATION)));
        Node outputPadding = steppers.one(ConvolutionSetting.OUTPUT_PADDING);
        ShownWhen.when(model.viewProperty().map(view -> view == ConvolutionView.TRANSPOSED), outputPadding);
        return new Node[] {
            dilation,
            outputPadding,
            flag("bias", ConvolutionCase::hasBias, model::setBias),
            flag("relu", ConvolutionCase::relu, model::setRelu),
            flag("flipped", ConvolutionCase::flipped, model::setFlipped)
        };
    }

    private OptionBox flag(String name, Predicate<ConvolutionCase> isOn, Consumer<Boolean> ask) {
        return new OptionBox(texts, FLAG + name, model.stateProperty().map(state -> isOn.test(state.example())), ask);
    }
}
