package kernelight.engine.kernel;

/** How an output size is rounded: whether a last window counts that extends beyond the padded image. */
public enum Rounding {
    /** It is left out: the number of positions is rounded down (floor). */
    DOWN,
    /** It counts (ceil), as long as it begins on the image or on the padding before it (PyTorch's ceil_mode). */
    UP
}
