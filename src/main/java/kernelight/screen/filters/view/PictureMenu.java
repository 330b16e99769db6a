package kernelight.screen.filters.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Chooses the picture: one that comes with the app, a drawing, a file, or what is on the clipboard. */
final class PictureMenu extends MenuButton {
    private final FiltersModel model;
    private final Texts texts;
    private final Function<@Nullable Window, Optional<Path>> whichPicture;

    /** @param whichPicture asks for a picture's file */
    PictureMenu(FiltersModel model, Texts texts, Function<@Nullable Window, Optional<Path>> whichPicture) {
        this.model = model;
        this.texts = texts;
        this.whichPicture = whichPicture;
        getStyleClass().addAll("predict-menu", "filters-pictures", "one-line");
        Explanation.of(this, texts.bind("filters.picture.explained"));
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(model.state().picture().name()),
                        model.stateProperty(),
                        texts.languageProperty()));
        for (BuiltInPicture picture : BuiltInPicture.values()) {
            getItems()
                    .add(item(
                            "filters.picture." + picture, () -> model.pictures().choose(picture)));
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("filters.picture.draw", model.pictures()::draw),
                        item("filters.picture.open", this::open),
                        item("filters.picture.paste", this::paste));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void open() {
        whichPicture.apply(getScene() == null ? null : getScene().getWindow()).ifPresent(model.pictures()::open);
    }

    /** Takes the picture, or the picture's file, that was copied; says so if there is none. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles() && clipboard.getFiles().size() == 1) {
            model.pictures().open(clipboard.getFiles().getFirst().toPath());
        } else if (clipboard.hasImage() && clipboard.getImage() != null) {
            paste(clipboard.getImage());
        } else {
            model.pictures().sayNothingToPaste();
        }
    }

    private void paste(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        model.pictures().paste(width, height, argb);
    }
}
