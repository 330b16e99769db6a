package kernelight.stage.edit.model;

/** A setting that is a whole number, with its range. */
public interface WholeSetting {
    /** The last part of its text key. */
    String name();

    SettingKind kind();

    int smallest();

    int largest();
}
