package kernelight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path HOME = Path.of("/home/kim");

    @Test
    void linuxFollowsXdg() {
        UserFolders plain = UserFolders.of(Map.of(), "Linux", HOME);
        assertEquals(Path.of("/home/kim/.local/share/kernelight/mnist"), plain.mnist());
        assertEquals(Path.of("/home/kim/.local/state/kernelight"), plain.logs());
        assertEquals(Path.of("/home/kim/.config/kernelight"), plain.settings());
        UserFolders set =
                UserFolders.of(Map.of("XDG_DATA_HOME", "/big/data", "XDG_STATE_HOME", "/big/state"), "Linux", HOME);
        assertEquals(Path.of("/big/data/kernelight"), set.data());
        assertEquals(Path.of("/big/state/kernelight"), set.logs());
    }

    @Test
    void anEmptyOrRelativeXdgPathIsIgnored() {
        for (String useless : new String[] {"", "  ", "data"}) {
            UserFolders folders = UserFolders.of(Map.of("XDG_DATA_HOME", useless), "Linux", HOME);
            assertEquals(Path.of("/home/kim/.local/share/kernelight"), folders.data());
        }
    }

    @Test
    void macUsesTheLibrary() {
        UserFolders folders = UserFolders.of(Map.of(), "Mac OS X", HOME);
        assertEquals(Path.of("/home/kim/Library/Application Support/Kernelight/mnist"), folders.mnist());
        assertEquals(Path.of("/home/kim/Library/Logs/Kernelight"), folders.logs());
        assertEquals(Path.of("/home/kim/Library/Application Support/Kernelight/Settings"), folders.settings());
    }

    @Test
    void windowsUsesLocalAppData() {
        UserFolders named = UserFolders.of(Map.of("LOCALAPPDATA", "/c/Local"), "Windows 11", HOME);
        assertEquals(Path.of("/c/Local/Kernelight/mnist"), named.mnist());
        UserFolders unnamed = UserFolders.of(Map.of(), "Windows 11", HOME);
        assertEquals(Path.of("/home/kim/AppData/Local/Kernelight/Logs"), unnamed.logs());
        assertEquals(Path.of("/home/kim/AppData/Local/Kernelight/Settings"), unnamed.settings());
    }
}
