package kernelight.stage.edit.model;

/** A whole number that can be set, with what it may be. */
public interface WholeSetting {
    /** The end of the key of its words. */
    String name();

    SettingKind kind();

    int smallest();

    int largest();
}
