package kernelight.screen.convolution.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.Setting;
import kernelight.screen.convolution.model.SettingProblem;
import kernelight.ui.component.Choice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;

/** The numbers of a case, each with its minus and plus; one for all directions, or one for each. */
final class SettingSteppers {
    private final ConvolutionModel model;
    private final Texts texts;
    private final BooleanProperty apart;

    /** @param apart whether every direction has its own number */
    SettingSteppers(ConvolutionModel model, Texts texts, BooleanProperty apart) {
        this.model = model;
        this.texts = texts;
        this.apart = apart;
    }

    /** The steppers of a kind that has a number for each direction. */
    List<Node> all(Setting.Kind kind) {
        List<Node> steppers = new ArrayList<>();
        NumberStepper together = together(kind);
        show(together, apart.not());
        steppers.add(together);
        for (Setting setting : Setting.of(kind)) {
            NumberStepper stepper = one(setting);
            show(
                    stepper,
                    Bindings.createBooleanBinding(
                            () -> apart.get()
                                    && setting.isIn(
                                            model.settingsProperty().get().dimensions()),
                            apart,
                            model.settingsProperty()));
            steppers.add(stepper);
        }
        return steppers;
    }

    /** The stepper of a single setting. */
    NumberStepper one(Setting setting) {
        NumberStepper stepper = stepper(setting, "convolution.setting." + setting);
        stepper.valueProperty().subscribe(value -> {
            if (value.intValue() != model.settingsProperty().get().get(setting)) {
                model.set(setting, value.intValue());
            }
        });
        model.settingsProperty().subscribe(now -> stepper.valueProperty().set(now.get(setting)));
        return stepper;
    }

    private NumberStepper together(Setting.Kind kind) {
        Setting last = Setting.of(kind).getLast();
        NumberStepper stepper = stepper(last, "convolution.setting." + kind);
        stepper.valueProperty().subscribe(value -> {
            if (!apart.get()
                    && value.intValue() != model.settingsProperty().get().get(last)) {
                model.setAll(kind, value.intValue());
            }
        });
        model.settingsProperty().subscribe(now -> stepper.valueProperty().set(now.get(last)));
        return stepper;
    }

    private NumberStepper stepper(Setting setting, String nameKey) {
        Setting.Kind kind = setting.kind();
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind(nameKey),
                swatch(kind),
                new NumberRange.Whole(setting.smallest(), setting.largest()),
                model.settingsProperty().get().get(setting));
        stepper.explain(texts.bind("convolution.explained." + kind));
        stepper.explainRange(texts.bind("convolution.range." + kind));
        model.problemProperty()
                .subscribe(problem -> problem.filter(found -> found.setting() == kind)
                        .ifPresentOrElse(found -> object(stepper, found), stepper::accept));
        return stepper;
    }

    private static String swatch(Setting.Kind kind) {
        return switch (kind) {
            case INPUT, CHANNELS -> "input";
            case FILTER, FILTERS, DILATION -> "filter";
            case PADDING, OUTPUT_PADDING -> "padding";
            case STRIDE -> "stride";
            case GROUPS, DIMENSIONS -> "";
        };
    }

    private void object(NumberStepper stepper, SettingProblem problem) {
        stepper.object(
                texts.get(problem.why()),
                problem.offers().stream()
                        .map(offer -> new Choice(texts.get(offer.label()), () -> model.accept(offer)))
                        .toList());
    }

    static void show(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
