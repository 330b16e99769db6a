package kernelight.stage.edit.model;

/**
 * A whole number that can be set, with what it may be.
 *
 * @param <K> what kinds there are; a kind has a number for each direction, or one
 */
public interface WholeSetting<K extends Enum<K>> {
    /** The end of the key of its words. */
    String name();

    K kind();

    int smallest();

    int largest();
}
