package kernelight.engine.tensor;

/**
 * Thrown for shapes or layer settings that are impossible or do not fit together. The message is a complete sentence
 * for the user who chose them.
 */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public ShapeException(String message) {
        super(message);
    }
}
