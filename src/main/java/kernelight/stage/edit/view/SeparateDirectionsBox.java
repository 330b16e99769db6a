package kernelight.stage.edit.view;

import java.util.List;
import kernelight.stage.edit.model.AdjustableSettings;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.WholeSetting;
import kernelight.stage.edit.model.WholeSettings;
import kernelight.ui.component.OptionBox;
import kernelight.ui.text.Texts;

/**
 * A check box: does every direction have its own numbers? Checks itself where they differ; unchecking it makes them
 * equal again.
 */
public final class SeparateDirectionsBox {
    private SeparateDirectionsBox() {}

    /** @param kinds that have a number for each direction */
    public static <T extends WholeSetting, W extends WholeSettings<T, W>> OptionBox of(
            AdjustableSettings<T, W> model,
            Texts texts,
            String key,
            SettingSteppers<T, W> steppers,
            List<? extends SettingKind> kinds) {
        OptionBox box = new OptionBox(texts, key, steppers.separateProperty());
        model.settingsProperty().subscribe(settings -> {
            if (!kinds.stream().allMatch(settings::isAlike)) {
                steppers.separateProperty().set(true);
            }
        });
        box.setOnAction(event -> {
            if (!box.isSelected()) {
                model.makeAlike();
            }
        });
        return box;
    }
}
