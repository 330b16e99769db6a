package kernelight.screen.networks.editor.view;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.NewElement;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything that can be added after the chosen layer. */
final class AddMenu extends MenuButton {
    AddMenu(EditorModel model, Texts texts, Runnable added) {
        setId("add-layer");
        textProperty().bind(texts.bind("networks.own.add"));
        setGraphic(new FontIcon(Feather.PLUS));
        getStyleClass().add("editor-menu");
        Explanation.of(this, texts.bind("networks.own.add.explained"));
        for (NewElement.Group group : NewElement.Group.values()) {
            Menu kinds = new Menu(); // all in one list would be higher than a small screen
            kinds.textProperty().bind(texts.bind("networks.own.group." + group));
            group.elements()
                    .forEach(element -> kinds.getItems().add(item(texts, element.label(), () -> {
                        model.add(element);
                        added.run();
                    })));
            getItems().add(kinds);
        }
        getItems().add(item(texts, LocalizedMessage.of("networks.own.skipAround"), model::addSkipAround));
    }

    private static MenuItem item(Texts texts, LocalizedMessage name, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(name));
        item.setOnAction(event -> action.run());
        return item;
    }
}
