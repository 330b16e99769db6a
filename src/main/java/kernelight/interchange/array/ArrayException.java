package kernelight.interchange.array;

/** Arrays that do not fit together or cannot be made; the message is a sentence. */
public final class ArrayException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public ArrayException(String message) {
        super(message);
    }
}
