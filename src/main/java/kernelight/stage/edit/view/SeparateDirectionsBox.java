package kernelight.stage.edit.view;

import kernelight.stage.edit.model.AdjustableSettings;
import kernelight.stage.edit.model.WholeSetting;
import kernelight.stage.edit.model.WholeSettings;
import kernelight.ui.component.OptionBox;
import kernelight.ui.text.Texts;

/**
 * A check box: does every direction have its own numbers? Unchecking it makes them equal again.
 */
public final class SeparateDirectionsBox {
    private SeparateDirectionsBox() {}

    public static <T extends WholeSetting, W extends WholeSettings<T, W>> OptionBox of(
            AdjustableSettings<T, W> model, Texts texts, String key) {
        OptionBox box = new OptionBox(texts, key, model.separateDirectionsProperty());
        box.setOnAction(event -> {
            if (!box.isSelected()) {
                model.makeAlike();
            }
        });
        return box;
    }
}
