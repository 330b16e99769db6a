package kernelight.lesson;

import java.util.Locale;

/** A group of controls that a scene can lock; a screen names its own groups with {@link #groupName}. */
public enum Lock {
    /** The settings beside the stage. */
    SETTINGS,
    /** The numbers in the cells. */
    VALUES,
    /** The list of cases or networks at the top. */
    PRESETS,
    /** Which view of the case is shown. */
    VIEW,
    /** Going to another screen. */
    SCREENS;

    /** The name in files and of the controls. */
    public String groupName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
