package kernelight.screen.training.setup.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.training.setup.model.MoreChoices;
import kernelight.screen.training.setup.model.ScheduleChoice;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The schedules of the learning rate side by side, each drawn as the curve that it is with the settings of now. */
final class SchedulePicker extends VBox {
    private final MoreChoices choices;
    private final DoubleProperty epochs;
    private final Map<ScheduleChoice, RateCurve> curves = new EnumMap<>(ScheduleChoice.class);
    private final Map<ScheduleChoice, ToggleButton> buttons = new EnumMap<>(ScheduleChoice.class);
    private final ToggleGroup group = new ToggleGroup();

    SchedulePicker(
            MoreChoices choices,
            DoubleProperty epochs,
            SettingRows rows,
            Texts texts,
            ObservableValue<Palette> palette) {
        super(4);
        this.choices = choices;
        this.epochs = epochs;
        HBox row = new HBox();
        row.getStyleClass().add("segmented");
        for (ScheduleChoice choice : ScheduleChoice.values()) {
            row.getChildren().add(button(choice, texts, palette));
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // a second click must not leave nothing chosen
            } else {
                choices.scheduleProperty().set((ScheduleChoice) now.getUserData());
            }
        });
        choices.scheduleProperty().subscribe(chosen -> group.selectToggle(buttons.get(chosen)));
        for (Observable cause : new Observable[] {epochs, choices.stepEpochsProperty(), choices.stepFactorProperty()}) {
            cause.addListener(changed -> draw());
        }
        draw();
        getChildren().addAll(rows.name("training.setup.schedule"), row);
    }

    private ToggleButton button(ScheduleChoice choice, Texts texts, ObservableValue<Palette> palette) {
        RateCurve curve = new RateCurve(palette);
        curves.put(choice, curve);
        ToggleButton button = new ToggleButton();
        button.setUserData(choice);
        button.setGraphic(curve);
        button.setContentDisplay(ContentDisplay.TOP);
        button.textProperty().bind(texts.bind("training.setup.schedule." + choice));
        button.accessibleTextProperty()
                .bind(texts.bind("training.setup.schedule.choose", texts.bind("training.setup.schedule." + choice)));
        Explanation.of(button, texts.bind("training.setup.schedule.explained." + choice));
        button.getStyleClass().add("schedule-button");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        buttons.put(choice, button);
        return button;
    }

    private void draw() {
        curves.forEach((choice, curve) -> curve.show(choices.scheduleOf(choice), (int) epochs.get()));
    }
}
