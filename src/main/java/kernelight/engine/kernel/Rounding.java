package kernelight.engine.kernel;

/** What happens to a last window for which there is not room enough. */
public enum Rounding {
    /** It is left out: the number of places is rounded down (floor). */
    DOWN,
    /** It is kept and hangs over the end (ceil), as long as it begins on the input or on the padding before it. */
    UP
}
