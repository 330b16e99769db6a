package kernelight.ui.theme;

import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** Puts the chosen theme on the window, live, and tells canvases its colours. */
public final class ThemeSwitch {
    private final ObjectProperty<Theme> theme;
    private final PaletteSource source = new PaletteSource();

    public ThemeSwitch(Theme initial) {
        theme = new SimpleObjectProperty<>(initial);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** How pictures turn numbers into colours; part of the palette. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return source.colorMapProperty();
    }

    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return source.paletteProperty();
    }

    /** The invisible node that reads the colours; it has to be somewhere in the scene. */
    public PaletteSource source() {
        return source;
    }

    /** Dresses a scene, now and whenever the theme changes. */
    public void dress(Scene scene) {
        theme.subscribe(now -> {
            Application.setUserAgentStylesheet(now.controlStyles());
            scene.getStylesheets().setAll(style(now.paletteFile()), style("kernelight.css"));
            source.refresh();
        });
    }

    private static String style(String file) {
        return Objects.requireNonNull(ThemeSwitch.class.getResource("/kernelight/assets/styles/" + file), file)
                .toExternalForm();
    }
}
