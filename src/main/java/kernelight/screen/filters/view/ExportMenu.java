package kernelight.screen.filters.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import kernelight.export.file.SavedPixels;
import kernelight.filter.code.FilterLibrary;
import kernelight.screen.filters.model.FilterExport;
import kernelight.screen.filters.model.FilterNames;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.PixelSum;
import kernelight.screen.filters.model.Responses;
import kernelight.ui.component.Explanation;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Exports both pictures, the numbers that come out, the sum of the pixel, and programs that compute the same. */
final class ExportMenu extends MenuButton {
    private final FiltersModel model;
    private final FilterExport export;
    private final Texts texts;
    private final FileQuestions files;
    private final Supplier<Optional<ResponsePictures>> pictures;

    /** @param pictures what is seen */
    ExportMenu(
            FiltersModel model,
            FilterExport export,
            Texts texts,
            FileQuestions files,
            Supplier<Optional<ResponsePictures>> pictures) {
        this.model = model;
        this.export = export;
        this.texts = texts;
        this.files = files;
        this.pictures = pictures;
        setGraphic(new FontIcon(Feather.SHARE));
        getStyleClass().addAll("icon-button", "filters-export");
        accessibleTextProperty().bind(texts.bind("filters.export"));
        Explanation.of(this, texts.bind("filters.export"));
        getItems()
                .addAll(
                        item("filters.export.before", () -> savePicture("before")),
                        item("filters.export.after", () -> savePicture("after")),
                        new SeparatorMenuItem(),
                        item("filters.export.lines", () -> withResponses("numbers", ".tsv", this::saveLines)),
                        item(
                                "filters.export.array",
                                () -> withResponses(
                                        "numbers", ".npy", (now, file) -> export.saveArray(now.after(), file))),
                        item("filters.export.sum", this::copySum),
                        new SeparatorMenuItem());
        for (FilterLibrary library : FilterLibrary.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("filters.export.code", library.title()));
            item.setOnAction(
                    event -> withResponses("filter", ".py", (now, file) -> export.saveProgram(library, now, file)));
            getItems().add(item);
        }
    }

    private interface Saving {
        void save(Responses now, Path file);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void withResponses(String name, String extension, Saving saving) {
        model.responsesProperty().get().ifPresent(now -> ask(name, extension, file -> saving.save(now, file)));
    }

    private void ask(String name, String extension, Consumer<Path> save) {
        files.whereToSave(getScene() == null ? null : getScene().getWindow(), name + extension, extension)
                .ifPresent(save);
    }

    private void savePicture(String which) {
        pictures.get().ifPresent(now -> {
            PicturePixels pixels = which.equals("before") ? now.before() : now.after();
            SavedPixels saved = new SavedPixels(pixels.height(), pixels.width(), pixels.argb(), what(now.responses()));
            ask(which, ".png", file -> export.savePicture(saved, file));
        });
    }

    private String what(Responses now) {
        return texts.get(now.state().picture().name()) + ", "
                + texts.get(FilterNames.of(now.state().step()));
    }

    private void saveLines(Responses now, Path file) {
        export.saveLines(now.after(), what(now), file);
    }

    private void copySum() {
        model.pixelProperty()
                .get()
                .ifPresent(pixel -> model.responsesProperty().get().ifPresent(now -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(
                            PixelSum.of(pixel, now.state().step().step()).text());
                    Clipboard.getSystemClipboard().setContent(content);
                    export.copied();
                }));
    }
}
