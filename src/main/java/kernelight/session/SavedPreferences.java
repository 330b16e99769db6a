package kernelight.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.playback.PlayUnit;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Theme;

/**
 * Saves the user's preferences in a small file. A file that cannot be read is renamed and the problem logged, so that
 * wrong preferences never prevent the window from opening.
 */
public final class SavedPreferences {
    private static final String KIND = "preferences";
    private static final int VERSION = 1;
    private static final double PERCENT = 100;
    /** Absent in files of earlier versions. */
    private static final String PLAY_UNIT = "playUnit";

    private final Path file;
    private final Executor background;
    private final Consumer<Throwable> log;

    /**
     * @param background runs the writing of the file
     * @param log receives problems with the file
     */
    public SavedPreferences(Path file, Executor background, Consumer<Throwable> log) {
        this.file = file;
        this.background = background;
        this.log = log;
    }

    /** Restores the saved preferences, and saves every change from now on. */
    public void follow(Preferences preferences) {
        read(preferences);
        List<ObservableValue<?>> saved = List.of(
                preferences.languageProperty(),
                preferences.themeProperty(),
                preferences.colorMapProperty(),
                preferences.zoomProperty(),
                preferences.playUnitProperty(),
                preferences.reduceMotionProperty());
        saved.forEach(value -> value.addListener((property, before, now) -> write(preferences)));
    }

    private void read(Preferences preferences) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            restore(preferences, Files.readString(file));
        } catch (IOException e) {
            log.accept(e);
        } catch (ContentProblem e) {
            log.accept(e);
            renameUnreadable();
        }
    }

    private static void restore(Preferences preferences, String text) throws ContentProblem {
        FieldsReader content = Document.read(text, VERSION).content();
        Language language = content.choice("language", Language.class);
        Theme theme = content.choice("theme", Theme.class);
        ColorMap colorMap = content.choice("colorMap", ColorMap.class);
        int zoom = content.whole(
                "zoomPercent", (int) (Preferences.SMALLEST_ZOOM * PERCENT), (int) (Preferences.LARGEST_ZOOM * PERCENT));
        PlayUnit playUnit = content.has(PLAY_UNIT)
                ? content.choice(PLAY_UNIT, PlayUnit.class)
                : preferences.playUnitProperty().get();
        boolean reduceMotion = content.bool("reduceMotion");
        content.finish();
        preferences.languageProperty().set(language);
        preferences.themeProperty().set(theme);
        preferences.colorMapProperty().set(colorMap);
        preferences.zoomProperty().set(zoom / PERCENT);
        preferences.playUnitProperty().set(playUnit);
        preferences.reduceMotionProperty().set(reduceMotion);
    }

    private void renameUnreadable() {
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.accept(e);
        }
    }

    private void write(Preferences preferences) {
        JsonValue.Fields fields = new FieldsWriter()
                .put("language", preferences.languageProperty().get())
                .put("theme", preferences.themeProperty().get())
                .put("colorMap", preferences.colorMapProperty().get())
                .put("zoomPercent", Math.round(preferences.zoomProperty().get() * PERCENT))
                .put(PLAY_UNIT, preferences.playUnitProperty().get())
                .put("reduceMotion", preferences.reduceMotionProperty().get())
                .fields();
        byte[] text = Document.text(KIND, VERSION, fields).getBytes(StandardCharsets.UTF_8);
        background.execute(() -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                WholeFile.write(file, out -> out.write(text));
            } catch (IOException | FileProblem e) {
                log.accept(e);
            }
        });
    }
}
