package kernelight.screen.pooling.view;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingNames;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Heading;
import kernelight.ui.text.Texts;

/** What the case is called; opens the list of the lectures' cases. */
final class PoolingHeading extends MenuButton {
    /** @param chosen runs after a case was chosen */
    PoolingHeading(PoolingModel model, Texts texts, Runnable chosen) {
        ObservableValue<String> title = Bindings.createStringBinding(
                () -> texts.get(PoolingNames.title(model.example())), model.stateProperty(), texts.languageProperty());
        ObservableValue<String> summary = Bindings.createStringBinding(
                () -> PoolingNames.summary(model.example()).stream()
                        .map(texts::get)
                        .collect(Collectors.joining(", ")),
                model.stateProperty(),
                texts.languageProperty());
        getStyleClass().add("heading-menu");
        setGraphic(new Heading(title, summary));
        accessibleTextProperty().bind(texts.bind("pooling.choose"));
        Explanation.of(this, texts.bind("pooling.choose.explained"));
        for (PoolingPreset preset : PoolingPreset.ALL) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("pooling.preset." + preset.id()));
            item.setOnAction(event -> {
                model.choose(preset);
                chosen.run();
            });
            getItems().add(item);
        }
    }
}
