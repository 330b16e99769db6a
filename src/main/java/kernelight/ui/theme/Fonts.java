package kernelight.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import javafx.scene.text.Font;

/** The fonts that come with the app, so that it looks the same on every machine. */
public final class Fonts {
    /** The family of all texts and figures: every digit is equally wide. */
    public static final String SANS = "Kernelight Sans";
    /** The family of formulas: upright and italic with serifs. */
    public static final String MATH = "Kernelight Math";

    public static final String SANS_REGULAR = "KernelightSans-Regular.ttf";
    public static final String SANS_BOLD = "KernelightSans-Bold.ttf";
    public static final String MATH_REGULAR = "KernelightMath-Regular.ttf";
    public static final String MATH_ITALIC = "KernelightMath-Italic.ttf";

    private static final List<String> FILES = List.of(SANS_REGULAR, SANS_BOLD, MATH_REGULAR, MATH_ITALIC);

    private Fonts() {}

    /**
     * Makes the families known to JavaFX; call it once, before the first scene.
     *
     * @throws IllegalStateException if a font cannot be read
     */
    public static void load() {
        for (String file : FILES) {
            // Not by its URL, in which JavaFX does not accept spaces: an app that runs from its class folder may have
            // one there.
            try (InputStream font = resource(file).openStream()) {
                if (Font.loadFont(font, 12) == null) {
                    throw missing(file);
                }
            } catch (IOException e) {
                throw missing(file);
            }
        }
    }

    /**
     * The location of one of the files above, for drawing without JavaFX.
     *
     * @throws IllegalStateException if it is missing
     */
    public static URL resource(String file) {
        URL url = Fonts.class.getResource("/kernelight/assets/fonts/" + file);
        if (url == null) {
            throw missing(file);
        }
        return url;
    }

    private static IllegalStateException missing(String file) {
        return new IllegalStateException("The app's own font cannot be read: " + file);
    }
}
