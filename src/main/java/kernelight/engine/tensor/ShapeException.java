package kernelight.engine.tensor;

import java.util.List;

/**
 * Thrown for shapes or layer settings that are impossible or do not fit together. The message is a complete sentence
 * for the user who chose them, in English; the reason and its values are for those who say it in another language.
 */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What does not fit, with the values that belong to it, in order. */
    public enum Reason {
        /** A layer takes another number of channels: that number, the input's shape, its channels. */
        CHANNELS,
        /** A layer takes another input: what it takes, the input's shape. */
        INPUT,
        /** A window is larger than its input: the window's sizes, the input's shape. */
        WINDOW,
        /** A window has too many cells: its size. */
        WINDOW_TOO_LARGE,
        /** A padding mode cannot fill so many cells: the padding, the most it can, the axis' length. */
        PADDING,
        /** A pooling window would cover padding only: its position, the number of positions, the axis' length. */
        ONLY_PADDING,
        /** Tensors of different shapes cannot be added: two of the shapes. */
        ADDITION,
        /** Tensors cannot be concatenated: two of the shapes. */
        CONCATENATION,
        /** A tensor has another number of values than its new shape: the old shape, the new one. */
        RESHAPE,
        /** A tensor or parameter would be too large: its dimensions. */
        TOO_LARGE,
        /** A dimension is not positive: the dimensions. */
        NOT_POSITIVE,
        /** A transposed convolution would make an impossible number of cells: the input's shape, that number. */
        OUTPUT,
        /** An output padding is not smaller than stride and dilation: the output padding, the stride, the dilation. */
        OUTPUT_PADDING,
        /** Channels and filters cannot be divided into groups: the channels, the filters, the groups. */
        GROUPS,
        /** A network takes other images: the shape that it takes, that of the images. */
        IMAGES,
        /** A network's output is not one row of scores: the shape of the output. */
        SCORES,
        /** Anything else; no values. */
        SETTINGS
    }

    private final Reason reason;
    private final transient List<Object> values;

    public ShapeException(String message) {
        this(message, Reason.SETTINGS);
    }

    /** @param values numbers and texts, as {@link Reason} lists them */
    public ShapeException(String message, Reason reason, Object... values) {
        super(message);
        this.reason = reason;
        this.values = List.of(values);
    }

    /** The same problem with more about where it occurred. */
    public ShapeException withMessage(String message) {
        return new ShapeException(message, reason, values.toArray());
    }

    public Reason reason() {
        return reason;
    }

    /** Numbers and texts, as {@link Reason} lists them. */
    public List<Object> values() {
        return values;
    }
}
