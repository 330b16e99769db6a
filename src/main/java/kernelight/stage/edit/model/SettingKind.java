package kernelight.stage.edit.model;

/**
 * A kind of setting, such as the stride, with one number for all directions or one for each. Implemented by an enum of
 * the screen.
 */
public interface SettingKind {
    /** The last part of its text key. */
    String name();
}
