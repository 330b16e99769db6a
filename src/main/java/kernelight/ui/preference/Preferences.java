package kernelight.ui.preference;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.playback.PlayUnit;
import kernelight.ui.text.Language;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Theme;

/**
 * The user's preferences for the whole app: one object, passed to everything that depends on it and saved between
 * starts.
 */
public final class Preferences {
    public static final double SMALLEST_ZOOM = 0.5;
    public static final double LARGEST_ZOOM = 3;

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language", Language.ENGLISH);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.CIVIDIS);
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final ObjectProperty<PlayUnit> playUnit = new SimpleObjectProperty<>(this, "playUnit", PlayUnit.STEP);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** How pictures turn numbers into colours; painters find it in their palette. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** How large everything is; 1 is the usual size. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** How far Play goes at a time, on every screen that has one. */
    public ObjectProperty<PlayUnit> playUnitProperty() {
        return playUnit;
    }

    /** Whether to reduce motion: whatever plays or runs updates its picture at most once a second. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** Whether the window is in presentation mode: full screen, large digits, no settings. Off at every start. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }
}
