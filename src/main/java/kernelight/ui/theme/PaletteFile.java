package kernelight.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The colours of a theme without a window, for pictures that the command line makes. Any thread. */
public final class PaletteFile {
    private static final Pattern VARIABLE = Pattern.compile("-kl-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");

    private PaletteFile() {}

    /**
     * Reads the stylesheet of a theme's colours.
     *
     * @throws IllegalStateException if the app's own file lacks a colour
     */
    public static Palette read(Theme theme, ColorMap colorMap) {
        Map<String, Color> colours = new HashMap<>();
        Matcher variables = VARIABLE.matcher(css(theme.paletteFile()));
        while (variables.find()) {
            colours.put(variables.group(1), Color.web(variables.group(2)));
        }
        return PaletteSource.palette(
                name -> {
                    Color colour = colours.get(name);
                    if (colour == null) {
                        throw new IllegalStateException(theme.paletteFile() + " has no colour called -kl-" + name);
                    }
                    return colour;
                },
                colorMap);
    }

    private static String css(String file) {
        String path = "/kernelight/assets/styles/" + file;
        try (InputStream bytes = Objects.requireNonNull(PaletteFile.class.getResourceAsStream(path), path)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The app's own colours cannot be read: " + path, e);
        }
    }
}
