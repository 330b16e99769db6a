package kernelight.screen.pooling.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.Setting;
import kernelight.screen.pooling.model.SettingProblem;
import kernelight.ui.component.Choice;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;

/** The numbers of a case, each with its minus and plus; one for rows and columns together, or one for each. */
final class SettingSteppers {
    private final PoolingModel model;
    private final Texts texts;
    private final BooleanProperty apart;

    /** @param apart whether rows and columns have their own numbers */
    SettingSteppers(PoolingModel model, Texts texts, BooleanProperty apart) {
        this.model = model;
        this.texts = texts;
        this.apart = apart;
    }

    /** The steppers of a kind. */
    List<Node> all(Setting.Kind kind) {
        List<Setting> settings = Setting.of(kind);
        NumberStepper together = stepper(settings.getLast(), "pooling.setting." + kind);
        together.valueProperty().subscribe(value -> {
            boolean wanted = settings.size() == 1 || !apart.get();
            if (wanted && value.intValue() != model.settingsProperty().get().get(settings.getLast())) {
                model.setAll(kind, value.intValue());
            }
        });
        List<Node> steppers = new ArrayList<>(List.of(together));
        if (settings.size() > 1) {
            show(together, apart.not());
            settings.forEach(setting -> steppers.add(one(setting)));
        }
        return steppers;
    }

    private NumberStepper one(Setting setting) {
        NumberStepper stepper = stepper(setting, "pooling.setting." + setting);
        stepper.valueProperty().subscribe(value -> {
            if (value.intValue() != model.settingsProperty().get().get(setting)) {
                model.set(setting, value.intValue());
            }
        });
        show(stepper, apart);
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
        stepper.explain(texts.bind("pooling.explained." + kind));
        stepper.explainRange(texts.bind("pooling.range." + kind));
        model.settingsProperty().subscribe(now -> stepper.valueProperty().set(now.get(setting)));
        model.problemProperty()
                .subscribe(problem -> problem.filter(found -> found.setting() == kind)
                        .ifPresentOrElse(found -> object(stepper, found), stepper::accept));
        return stepper;
    }

    private static String swatch(Setting.Kind kind) {
        return switch (kind) {
            case CHANNELS, INPUT -> "input";
            case WINDOW -> "filter";
            case PADDING -> "padding";
            case STRIDE -> "stride";
        };
    }

    private void object(NumberStepper stepper, SettingProblem problem) {
        stepper.object(
                texts.get(problem.why()),
                problem.offers().stream()
                        .map(offer -> new Choice(texts.get(offer.label()), () -> model.accept(offer)))
                        .toList());
    }

    static void show(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
