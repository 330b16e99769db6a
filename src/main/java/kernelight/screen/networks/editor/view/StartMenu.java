package kernelight.screen.networks.editor.view;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kernelight.plan.Template;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** What one can start from: a template, the network that is shown elsewhere on the screen, a file. */
final class StartMenu extends MenuButton {
    private final Texts texts;

    /** @param openFile asks for a file, and opens it */
    StartMenu(EditorModel model, Texts texts, EditorActions actions, Runnable openFile) {
        this.texts = texts;
        setId("start-from");
        textProperty().bind(texts.bind("networks.own.start"));
        getStyleClass().add("editor-menu");
        Explanation.of(this, texts.bind("networks.own.start.explained"));
        Runnable fill = () -> {
            getItems().clear();
            heading("networks.own.start.templates");
            for (Template template : Template.values()) {
                item(name(template), () -> model.start(template));
            }
            heading("networks.own.start.shown");
            item(actions.shown().name(), () -> model.start(actions.shown()));
            getItems().add(new SeparatorMenuItem());
            item(texts.get("networks.own.start.file"), openFile);
        };
        fill.run(); // a menu without items does not open
        setOnShowing(event -> fill.run());
    }

    /** Networks that have a name of their own keep it in every language. */
    private String name(Template template) {
        return switch (template) {
            case FULLY_CONNECTED, EMPTY -> texts.get("networks.own.template." + template);
            default -> template.plan().name();
        };
    }

    private void item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false); // a name may have an underscore
        item.setOnAction(event -> action.run());
        getItems().add(item);
    }

    private void heading(String key) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("menu-heading");
        SeparatorMenuItem heading = new SeparatorMenuItem();
        heading.setContent(name);
        getItems().add(heading);
    }
}
