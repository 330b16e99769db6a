package kernelight;

import java.util.List;
import kernelight.shell.ScreenEntry;

/** The one list a new screen joins; the order is the order in the navigation. */
final class ScreenCatalog {
    private ScreenCatalog() {}

    static List<ScreenEntry> entries(AppParts parts) {
        return List.of();
    }
}
