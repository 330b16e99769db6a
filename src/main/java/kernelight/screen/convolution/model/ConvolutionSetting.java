package kernelight.screen.convolution.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.WholeSetting;

/** A whole-number setting of a convolution, with its range. */
public enum ConvolutionSetting implements WholeSetting {
    DIMENSIONS(Kind.DIMENSIONS, null, 1, 3),
    BATCH(Kind.BATCH, null, 1, 16),
    CHANNELS(Kind.CHANNELS, null, 1, 4),
    FILTERS(Kind.FILTERS, null, 1, 4),
    GROUPS(Kind.GROUPS, null, 1, 4),
    INPUT_PLANES(Kind.INPUT, Direction.PLANES, 1, 16),
    INPUT_ROWS(Kind.INPUT, Direction.ROWS, 1, 16),
    INPUT_COLUMNS(Kind.INPUT, Direction.COLUMNS, 1, 16),
    FILTER_PLANES(Kind.FILTER, Direction.PLANES, 1, 7),
    FILTER_ROWS(Kind.FILTER, Direction.ROWS, 1, 7),
    FILTER_COLUMNS(Kind.FILTER, Direction.COLUMNS, 1, 7),
    PADDING_PLANES(Kind.PADDING, Direction.PLANES, 0, 12),
    PADDING_ROWS(Kind.PADDING, Direction.ROWS, 0, 12),
    PADDING_COLUMNS(Kind.PADDING, Direction.COLUMNS, 0, 12),
    STRIDE_PLANES(Kind.STRIDE, Direction.PLANES, 1, 16),
    STRIDE_ROWS(Kind.STRIDE, Direction.ROWS, 1, 16),
    STRIDE_COLUMNS(Kind.STRIDE, Direction.COLUMNS, 1, 16),
    DILATION_PLANES(Kind.DILATION, Direction.PLANES, 1, 4),
    DILATION_ROWS(Kind.DILATION, Direction.ROWS, 1, 4),
    DILATION_COLUMNS(Kind.DILATION, Direction.COLUMNS, 1, 4),
    OUTPUT_PADDING(Kind.OUTPUT_PADDING, null, 0, 15);

    /** A kind of setting; some have a number for each direction. */
    public enum Kind implements SettingKind {
        DIMENSIONS,
        BATCH,
        CHANNELS,
        FILTERS,
        GROUPS,
        INPUT,
        FILTER,
        PADDING,
        STRIDE,
        DILATION,
        OUTPUT_PADDING
    }

    private final Kind kind;
    private final Optional<Direction> direction;
    private final int smallest;
    private final int largest;

    ConvolutionSetting(Kind kind, Direction direction, int smallest, int largest) {
        this.kind = kind;
        this.direction = Optional.ofNullable(direction);
        this.smallest = smallest;
        this.largest = largest;
    }

    /** The settings of a kind: one for each direction, or a single one. */
    public static List<ConvolutionSetting> of(SettingKind kind) {
        return Arrays.stream(values()).filter(setting -> setting.kind == kind).toList();
    }

    /**
     * The setting of a kind for a direction.
     *
     * @throws java.util.NoSuchElementException if the kind has no directions
     */
    public static ConvolutionSetting of(Kind kind, Direction direction) {
        return of(kind).stream()
                .filter(setting -> setting.direction.equals(Optional.of(direction)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    public Optional<Direction> direction() {
        return direction;
    }

    /** Whether it is used with this many dimensions. */
    public boolean isIn(int dimensions) {
        return direction.map(which -> which.isIn(dimensions)).orElse(true);
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
