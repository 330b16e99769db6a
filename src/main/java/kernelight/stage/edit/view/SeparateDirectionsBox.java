package kernelight.stage.edit.view;

import java.util.Arrays;
import kernelight.stage.edit.model.AdjustableSettings;
import kernelight.stage.edit.model.WholeSetting;
import kernelight.stage.edit.model.WholeSettings;
import kernelight.ui.text.Texts;
import kernelight.ui.component.OptionBox;

/** Whether every direction has its own numbers; it is so by itself where they differ, and makes them alike again. */
public final class SeparateDirectionsBox {
    private SeparateDirectionsBox() {}

    /** @param kinds that have a number for each direction */
    public static <T extends WholeSetting<K>, K extends Enum<K>, W extends WholeSettings<T, K, W>> OptionBox of(
            AdjustableSettings<T, K, W> model, Texts texts, String key, SettingSteppers<T, K, W> steppers, K[] kinds) {
        OptionBox box = new OptionBox(texts, key, steppers.apartProperty());
        model.settingsProperty().subscribe(settings -> {
            if (!Arrays.stream(kinds).allMatch(settings::isAlike)) {
                steppers.apartProperty().set(true);
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
