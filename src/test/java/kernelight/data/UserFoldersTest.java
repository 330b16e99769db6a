package kernelight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final String HOME = "/home/kim";

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

    @Test
    void theVariableHomeComesBeforeTheListOfUsers() {
        Map<String, String> elsewhere = Map.of("HOME", "/mnt/stick/a b/한글");
        for (String system : new String[] {"Linux", "Mac OS X"}) {
            UserFolders folders = UserFolders.of(elsewhere, system, HOME);
            assertTrue(folders.data().startsWith("/mnt/stick/a b/한글"), system);
            assertTrue(folders.settings().startsWith("/mnt/stick/a b/한글"), system);
            assertTrue(folders.logs().startsWith("/mnt/stick/a b/한글"), system);
        }
        assertEquals(
                Path.of("/home/kim/AppData/Local/Kernelight"),
                UserFolders.of(elsewhere, "Windows 11", HOME).data());
    }

    @Test
    void anEmptyOrRelativeOrImpossibleHomeIsIgnored() {
        for (String useless : new String[] {"", " ", "home", "\0"}) {
            assertEquals(
                    Path.of("/home/kim/.config/kernelight"),
                    UserFolders.of(Map.of("HOME", useless), "Linux", HOME).settings());
        }
    }

    /** Java's user.home is "?" for a user without an entry in the list of users, as in many containers. */
    @Test
    void somebodyWithoutAHomeGetsNoFolderWhereTheyHappenToBe() {
        for (String unknown : new String[] {"?", "", "home"}) {
            assertEquals(
                    Path.of("/.local/share/kernelight"),
                    UserFolders.of(Map.of(), "Linux", unknown).data());
        }
    }
}
