package kernelight.screen.stepper.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import kernelight.screen.stageroom.model.StageRoomModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Heading;
import kernelight.ui.text.Texts;

/** What the case is called; opens the list of the lectures' cases. */
public final class CaseHeading extends MenuButton {
    /**
     * A case that can be chosen.
     *
     * @param nameKey the key of its name
     */
    public record Preset(String nameKey, Runnable choose) {}

    /** @param chosen runs after a case was chosen */
    public CaseHeading(StageRoomModel<?, ?> model, Texts texts, List<Preset> presets, Runnable chosen) {
        ObservableValue<String> title = Bindings.createStringBinding(
                () -> texts.get(model.title()),
                model.stateProperty(),
                model.hiddenProperty(),
                texts.languageProperty());
        ObservableValue<String> summary = Bindings.createStringBinding(
                () -> model.summary().stream().map(texts::get).collect(Collectors.joining(", ")),
                model.stateProperty(),
                texts.languageProperty());
        getStyleClass().add("heading-menu");
        setGraphic(new Heading(title, summary));
        accessibleTextProperty().bind(texts.bind("presets.choose"));
        Explanation.of(this, texts.bind("presets.choose.explained"));
        for (Preset preset : presets) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind(preset.nameKey()));
            item.setOnAction(event -> {
                preset.choose().run();
                chosen.run();
            });
            getItems().add(item);
        }
    }
}
