package kernelight.interchange.array;

/** Arrays do not fit together or cannot be created. The message is a complete sentence. */
public final class ArrayException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public ArrayException(String message) {
        super(message);
    }
}
