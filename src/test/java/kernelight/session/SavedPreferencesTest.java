package kernelight.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kernelight.playback.PlayUnit;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPreferencesTest {
    @TempDir
    private Path folder;

    private final List<Throwable> logged = new ArrayList<>();

    @Test
    void everyPreferenceIsRestoredExceptPresentationMode() {
        Preferences first = start();
        first.languageProperty().set(Language.KOREAN);
        first.themeProperty().set(Theme.HIGH_CONTRAST);
        first.colorMapProperty().set(ColorMap.DIVERGING);
        first.zoomProperty().set(1.25);
        first.playUnitProperty().set(PlayUnit.MICRO_STEP);
        first.reduceMotionProperty().set(true);
        first.presentingProperty().set(true);

        Preferences second = start();
        assertEquals(Language.KOREAN, second.languageProperty().get());
        assertEquals(Theme.HIGH_CONTRAST, second.themeProperty().get());
        assertEquals(ColorMap.DIVERGING, second.colorMapProperty().get());
        assertEquals(1.25, second.zoomProperty().get());
        assertEquals(PlayUnit.MICRO_STEP, second.playUnitProperty().get());
        assertTrue(second.reduceMotionProperty().get());
        assertFalse(second.presentingProperty().get());
        assertEquals(List.of(), logged);
    }

    @Test
    void aFileOfAnEarlierVersionHasNoPlayUnitAndIsReadAllTheSame() throws IOException {
        Preferences first = start();
        first.playUnitProperty().set(PlayUnit.MICRO_STEP);
        first.themeProperty().set(Theme.DARK);
        String today = Files.readString(file());
        String earlier = today.replaceAll("(?m)^.*\"playUnit\".*\\R", "");
        assertFalse(earlier.equals(today));
        Files.writeString(file(), earlier);

        Preferences second = start();
        assertEquals(Theme.DARK, second.themeProperty().get());
        assertEquals(PlayUnit.STEP, second.playUnitProperty().get());
        assertEquals(List.of(), logged);
    }

    @Test
    void anUnreadableFileIsRenamedAndTheDefaultsAreUsed() throws IOException {
        start().themeProperty().set(Theme.DARK);
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() / 2));

        assertEquals(Theme.LIGHT, start().themeProperty().get());
        assertEquals(1, logged.size());
        assertFalse(Files.exists(file()));
        assertEquals(
                whole.substring(0, whole.length() / 2),
                Files.readString(file().resolveSibling("preferences.json.unreadable")));
    }

    @Test
    void nothingIsTakenFromAFileOfWhichAPartIsWrong() throws IOException {
        start().themeProperty().set(Theme.DARK);
        Files.writeString(file(), Files.readString(file()).replace("\"zoomPercent\": 100", "\"zoomPercent\": 9000"));
        assertEquals(Theme.LIGHT, start().themeProperty().get());
        assertTrue(logged.getFirst().getMessage().contains("zoomPercent"), logged.toString());
    }

    private Path file() {
        return folder.resolve("settings").resolve("preferences.json");
    }

    private Preferences start() {
        Preferences preferences = new Preferences();
        new SavedPreferences(file(), Runnable::run, logged::add).follow(preferences);
        return preferences;
    }
}
