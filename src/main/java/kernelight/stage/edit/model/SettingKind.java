package kernelight.stage.edit.model;

/** What is set by one number for each direction, or by one; the enum of a screen's settings implements it. */
public interface SettingKind {
    /** The end of the key of its words. */
    String name();
}
