package kernelight.engine.tensor;

/** Shapes that do not fit together; the message is a sentence for the person who chose them. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public ShapeException(String message) {
        super(message);
    }
}
