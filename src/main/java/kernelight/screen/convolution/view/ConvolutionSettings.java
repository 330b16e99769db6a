package kernelight.screen.convolution.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.Message;
import kernelight.screen.convolution.model.NumberEntry;
import kernelight.screen.convolution.model.Setting;
import kernelight.screen.convolution.model.SettingProblem;
import kernelight.ui.component.Choice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** Sizes, padding, stride and bias; below them what they make of the output. */
final class ConvolutionSettings extends VBox {

    private final ConvolutionModel model;
    private final Texts texts;
    private final CheckBox apart = new CheckBox();

    ConvolutionSettings(ConvolutionModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("convolution.settings"));
        title.getStyleClass().add("section-title");
        VBox numbers = new VBox(
                together(stepper(Setting.INPUT_SIZE, "input", "INPUT")),
                separately(stepper(Setting.INPUT_ROWS, "input", "INPUT")),
                separately(stepper(Setting.INPUT_COLUMNS, "input", "INPUT")),
                together(stepper(Setting.FILTER_SIZE, "filter", "FILTER")),
                separately(stepper(Setting.FILTER_ROWS, "filter", "FILTER")),
                separately(stepper(Setting.FILTER_COLUMNS, "filter", "FILTER")),
                stepper(Setting.PADDING, "padding", "PADDING"),
                stepper(Setting.STRIDE, "stride", "STRIDE"),
                biasStepper(),
                apartBox(),
                shadedBox());
        numbers.getStyleClass().add("case-numbers");
        getChildren().addAll(title, numbers, new OutputSizeCard(model, texts, palette), new CaseFigures(model, texts));
    }

    private NumberStepper stepper(Setting setting, String swatch, String range) {
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind("convolution.setting." + setting.name()),
                swatch,
                new NumberRange.Whole(setting.smallest(), setting.largest()),
                setting.in(model.settingsProperty().get()));
        stepper.explainRange(texts.bind("convolution.range." + range));
        stepper.valueProperty().subscribe(value -> {
            if (value.intValue() != setting.in(model.settingsProperty().get())) {
                model.set(setting, value.intValue());
            }
        });
        model.settingsProperty().subscribe(now -> stepper.valueProperty().set(setting.in(now)));
        model.problemProperty()
                .subscribe(problem -> problem.filter(found -> found.setting() == setting)
                        .ifPresentOrElse(found -> object(stepper, found), stepper::accept));
        return stepper;
    }

    private void object(NumberStepper stepper, SettingProblem problem) {
        stepper.object(
                Messages.text(texts, problem.why()),
                problem.offers().stream()
                        .map(offer -> new Choice(Messages.text(texts, offer.label()), () -> model.accept(offer)))
                        .toList());
    }

    private NumberStepper biasStepper() {
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind("convolution.setting.bias"),
                "bias",
                new NumberRange.Even(-NumberEntry.LARGEST, NumberEntry.LARGEST, 1),
                model.example().bias().doubleValue());
        stepper.valueProperty().subscribe(value -> {
            BigDecimal bias = BigDecimal.valueOf(value.doubleValue());
            Optional<Message> refused = model.setBias(bias);
            refused.ifPresentOrElse(why -> object(stepper, why, bias), stepper::accept);
        });
        model.momentProperty()
                .map(moment -> moment.walk().example().bias())
                .subscribe(bias -> stepper.valueProperty().set(bias.doubleValue()));
        return stepper;
    }

    private void object(NumberStepper stepper, Message why, BigDecimal bias) {
        BigDecimal rounded = bias.setScale(NumberEntry.DECIMALS, RoundingMode.HALF_EVEN);
        stepper.object(
                Messages.text(texts, why),
                List.of(new Choice(
                        texts.get("common.use", rounded.stripTrailingZeros().toPlainString()),
                        () -> stepper.valueProperty().set(rounded.doubleValue()))));
    }

    private Node apartBox() {
        apart.textProperty().bind(texts.bind("convolution.setting.apart"));
        model.settingsProperty().subscribe(settings -> {
            if (!settings.isSquare()) {
                apart.setSelected(true);
            }
        });
        // Where a problem is said must not disappear before it is solved.
        apart.disableProperty().bind(model.problemProperty().map(Optional::isPresent));
        apart.setOnAction(event -> {
            if (!apart.isSelected()) {
                model.makeSquare();
            }
        });
        return apart;
    }

    private Node shadedBox() {
        CheckBox shaded = new CheckBox();
        shaded.textProperty().bind(texts.bind("convolution.setting.shaded"));
        shaded.selectedProperty().bindBidirectional(model.shadedProperty());
        return shaded;
    }

    private NumberStepper together(NumberStepper stepper) {
        stepper.visibleProperty().bind(apart.selectedProperty().not());
        stepper.managedProperty().bind(stepper.visibleProperty());
        return stepper;
    }

    private NumberStepper separately(NumberStepper stepper) {
        stepper.visibleProperty().bind(apart.selectedProperty());
        stepper.managedProperty().bind(stepper.visibleProperty());
        return stepper;
    }
}
