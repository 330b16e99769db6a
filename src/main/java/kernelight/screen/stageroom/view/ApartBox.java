package kernelight.screen.stageroom.view;

import java.util.Arrays;
import kernelight.screen.stageroom.model.Settable;
import kernelight.screen.stageroom.model.StageSetting;
import kernelight.screen.stageroom.model.StageSettings;
import kernelight.ui.text.Texts;

/** Whether every direction has its own numbers; it is so by itself where they differ, and makes them alike again. */
public final class ApartBox {
    private ApartBox() {}

    /** @param kinds that have a number for each direction */
    public static <T extends StageSetting<K>, K extends Enum<K>, W extends StageSettings<T, K, W>> FlagBox of(
            Settable<T, K, W> model, Texts texts, String key, SettingSteppers<T, K, W> steppers, K[] kinds) {
        FlagBox box = new FlagBox(texts, key, steppers.apartProperty());
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
