package kernelight.screen.networks.editor.view;

import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import kernelight.screen.networks.editor.model.EditorFiles;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** What can be done with the whole network: saving, opening, and taking it elsewhere. */
final class FileMenu extends MenuButton {
    private final EditorModel model;
    private final EditorFiles files;
    private final Texts texts;
    private final EditorActions actions;

    FileMenu(EditorModel model, EditorFiles files, Texts texts, EditorActions actions) {
        this.model = model;
        this.files = files;
        this.texts = texts;
        this.actions = actions;
        setId("network-file");
        textProperty().bind(texts.bind("networks.own.file"));
        getStyleClass().add("editor-menu");
        Explanation.of(this, texts.bind("networks.own.file.explained"));
        item("networks.own.file.save", this::save);
        item("networks.own.file.saveAs", this::saveAs);
        item("networks.own.file.open", this::open);
        item(
                "networks.own.file.show",
                () -> model.stateProperty().get().check().network().ifPresent(actions::show));
    }

    private void item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(event -> action.run());
        getItems().add(item);
    }

    /** Into the file that it has, if that is known to be its own; otherwise where the person says. */
    void save() {
        if (files.known().isPresent()) {
            files.save();
        } else {
            saveAs();
        }
    }

    private void saveAs() {
        actions.whereToSave(getScene().getWindow(), suggestedName()).ifPresent(files::saveAs);
    }

    private String suggestedName() {
        String name = model.stateProperty()
                .get()
                .plan()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return name.isEmpty() ? "network" : name;
    }

    void open() {
        actions.whichFile(getScene().getWindow()).ifPresent(files::open);
    }
}
