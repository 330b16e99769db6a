package kernelight.screen.pooling.model;

import java.util.Arrays;
import java.util.List;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.WholeSetting;

/** A whole-number setting of a pooling, with its range. */
public enum PoolingSetting implements WholeSetting {
    BATCH(Kind.BATCH, 1, 16),
    CHANNELS(Kind.CHANNELS, 1, 4),
    INPUT_ROWS(Kind.INPUT, 1, 16),
    INPUT_COLUMNS(Kind.INPUT, 1, 16),
    WINDOW_ROWS(Kind.WINDOW, 1, 7),
    WINDOW_COLUMNS(Kind.WINDOW, 1, 7),
    PADDING_ROWS(Kind.PADDING, 0, 6),
    PADDING_COLUMNS(Kind.PADDING, 0, 6),
    STRIDE_ROWS(Kind.STRIDE, 1, 16),
    STRIDE_COLUMNS(Kind.STRIDE, 1, 16);

    /** A kind of setting; most have a number for rows and one for columns. */
    public enum Kind implements SettingKind {
        BATCH,
        CHANNELS,
        INPUT,
        WINDOW,
        PADDING,
        STRIDE
    }

    private final Kind kind;
    private final int smallest;
    private final int largest;

    PoolingSetting(Kind kind, int smallest, int largest) {
        this.kind = kind;
        this.smallest = smallest;
        this.largest = largest;
    }

    /** The settings of a kind, rows before columns. */
    public static List<PoolingSetting> of(SettingKind kind) {
        return Arrays.stream(values()).filter(setting -> setting.kind == kind).toList();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int smallest() {
        return smallest;
    }

    @Override
    public int largest() {
        return largest;
    }
}
