package kernelight.cli;

/** A command cannot do its work. The message is shown to the user as it is. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandFailure(String message) {
        super(message);
    }
}
