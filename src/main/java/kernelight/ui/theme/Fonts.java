package kernelight.ui.theme;

import java.net.URL;
import java.util.List;
import javafx.scene.text.Font;

/** The fonts that come with the app, so that it looks the same on every machine. */
public final class Fonts {
    /** The family of all texts and figures: every digit is equally wide. */
    public static final String SANS = "Kernelight Sans";
    /** The family of formulas: upright and italic with serifs. */
    public static final String MATH = "Kernelight Math";

    private static final List<String> FILES = List.of(
            "KernelightSans-Regular.otf",
            "KernelightSans-Bold.otf",
            "KernelightMath-Regular.otf",
            "KernelightMath-Italic.otf");

    private Fonts() {}

    /** Makes the families known to JavaFX; call it once, before the first scene. */
    public static void load() {
        for (String file : FILES) {
            URL url = Fonts.class.getResource("/kernelight/assets/fonts/" + file);
            if (url == null || Font.loadFont(url.toExternalForm(), 12) == null) {
                throw new IllegalStateException("The app's own font cannot be read: " + file);
            }
        }
    }
}
