package kernelight.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;

/** Applies the chosen theme to the window and gives its colours to canvases. */
public final class ThemeSwitch {
    /** As in kernelight.css, in pixels. */
    private static final double TOOLTIP_SIZE = 12;

    private static final double MENU_SIZE = 13;

    private static final double TITLE_SIZE = 12;
    /** The padding above and below each item of a combo box, and at its sides. */
    private static final double CHOICE_HEIGHT = 8;

    private static final double CHOICE_SIDE = 12;

    private final ObjectProperty<Theme> theme;
    private final DoubleProperty popupZoom = new SimpleDoubleProperty(1);
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

    /**
     * How much larger than usual menus and tooltips are: they are separate windows, which the window's zoom does not
     * affect.
     */
    public DoubleProperty popupZoomProperty() {
        return popupZoom;
    }

    /** Applies the theme to a scene, now and whenever it changes. The scene's fill is the page's colour. */
    public void apply(Scene scene) {
        // The fill is repainted wherever something changes anyway; a background of the root would be painted on top of
        // it.
        source.paletteProperty().subscribe(palette -> scene.setFill(palette.page()));
        theme.subscribe(now -> apply(scene, now));
        popupZoom.addListener((property, before, now) -> apply(scene, theme.get()));
    }

    private void apply(Scene scene, Theme now) {
        Application.setUserAgentStylesheet(now.controlStyles());
        scene.getStylesheets().setAll(style(now.paletteFile()), style("kernelight.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(style("opaque-popups.css"));
        }
        if (popupZoom.get() != 1) {
            scene.getStylesheets().add(popupStyle(popupZoom.get()));
        }
        source.refresh();
    }

    /** The colours of a theme, whichever one the window has. FX thread. */
    public static Palette paletteOf(Theme theme, ColorMap colorMap) {
        PaletteSource source = new PaletteSource();
        source.colorMapProperty().set(colorMap);
        new Scene(new Group(source)).getStylesheets().setAll(style(theme.paletteFile()), style("kernelight.css"));
        source.refresh();
        return source.paletteProperty().get();
    }

    private static String popupStyle(double zoom) {
        String css = String.format(
                Locale.ROOT,
                ".tooltip { -fx-font-size: %.1fpx; } .context-menu { -fx-font-size: %.1fpx; }"
                        + " .context-menu .section-title { -fx-font-size: %.1fpx; }"
                        + " .combo-box-popup { -fx-font-size: %.1fpx; }"
                        + " .combo-box-popup .list-cell { -fx-padding: %.1fpx %.1fpx; }",
                TOOLTIP_SIZE * zoom,
                MENU_SIZE * zoom,
                TITLE_SIZE * zoom,
                MENU_SIZE * zoom,
                CHOICE_HEIGHT * zoom,
                CHOICE_SIDE * zoom);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String style(String file) {
        return Objects.requireNonNull(ThemeSwitch.class.getResource("/kernelight/assets/styles/" + file), file)
                .toExternalForm();
    }
}
