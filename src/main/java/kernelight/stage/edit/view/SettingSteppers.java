package kernelight.stage.edit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import kernelight.stage.edit.model.AdjustableSettings;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.edit.model.WholeSetting;
import kernelight.stage.edit.model.WholeSettings;
import kernelight.ui.component.Choice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;

/** The numbers of a case, each with its minus and plus; one for all directions, or one for each. */
public final class SettingSteppers<T extends WholeSetting, W extends WholeSettings<T, W>> {
    private final AdjustableSettings<T, W> model;
    private final Texts texts;
    private final SettingWords words;
    private final Function<T, String> swatch;
    private final BooleanProperty separate;

    /** @param swatch the name of the colour of a setting */
    public SettingSteppers(
            AdjustableSettings<T, W> model, Texts texts, SettingWords words, Function<T, String> swatch) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.swatch = swatch;
        separate = model.separateDirectionsProperty();
    }

    /** The steppers of a kind that has a number for each of these directions, the columns' last. */
    public List<Node> all(List<T> directions) {
        NumberStepper together = together(directions.getLast());
        ShownWhen.when(separate.not(), together);
        List<Node> steppers = new ArrayList<>(List.of(together));
        for (T setting : directions) {
            NumberStepper stepper = one(setting);
            ShownWhen.when(
                    Bindings.createBooleanBinding(
                            () -> separate.get()
                                    && settings().settingsOf(setting.kind()).contains(setting),
                            separate,
                            model.settingsProperty()),
                    stepper);
            steppers.add(stepper);
        }
        return steppers;
    }

    /** The stepper of a single setting. */
    public NumberStepper one(T setting) {
        NumberStepper stepper = stepper(setting, setting.name());
        stepper.valueProperty().subscribe(value -> {
            if (value.intValue() != settings().get(setting)) {
                model.set(setting, value.intValue());
            }
        });
        return stepper;
    }

    private NumberStepper together(T last) {
        NumberStepper stepper = stepper(last, last.kind().name());
        stepper.valueProperty().subscribe(value -> {
            if (!separate.get() && value.intValue() != settings().get(last)) {
                model.setAll(last.kind(), value.intValue());
            }
        });
        return stepper;
    }

    private NumberStepper stepper(T setting, String name) {
        SettingKind kind = setting.kind();
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind(words.names() + name),
                swatch.apply(setting),
                new NumberRange.Whole(setting.smallest(), setting.largest()),
                settings().get(setting));
        stepper.explain(texts.bind(words.explained() + kind));
        stepper.explainRange(texts.bind(words.ranges() + kind));
        model.settingsProperty().subscribe(now -> stepper.valueProperty().set(now.get(setting)));
        model.problemProperty()
                .subscribe(problem -> problem.filter(found -> found.kind() == kind)
                        .ifPresentOrElse(found -> reject(stepper, found), stepper::accept));
        return stepper;
    }

    private W settings() {
        return model.settingsProperty().get();
    }

    private void reject(NumberStepper stepper, SettingProblem<W> problem) {
        stepper.reject(
                texts.bind(problem.why()),
                problem.fixes().stream()
                        .map(fix -> new Choice(texts.bind(fix.label()), () -> model.apply(fix)))
                        .toList());
    }
}
