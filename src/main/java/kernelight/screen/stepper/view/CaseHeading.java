package kernelight.screen.stepper.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Heading;
import kernelight.ui.text.Texts;
import kernelight.words.Message;

/** The name of the case; opens the list of presets. */
public final class CaseHeading extends MenuButton {
    /**
     * A preset that can be chosen.
     *
     * @param nameKey the key of its name
     */
    public record Preset(String nameKey, Runnable choose) {}

    /**
     * @param title the name of the case
     * @param summary a summary of its settings
     * @param chosen runs after a case was chosen
     */
    public CaseHeading(
            ObservableValue<Message> title,
            ObservableValue<List<Message>> summary,
            Texts texts,
            List<Preset> presets,
            Runnable chosen) {
        ObservableValue<String> titleText =
                Bindings.createStringBinding(() -> texts.get(title.getValue()), title, texts.languageProperty());
        ObservableValue<String> summaryText = Bindings.createStringBinding(
                () -> summary.getValue().stream().map(texts::get).collect(Collectors.joining(", ")),
                summary,
                texts.languageProperty());
        getStyleClass().add("heading-menu");
        setGraphic(new Heading(titleText, summaryText));
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
