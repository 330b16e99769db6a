package kernelight.interchange.code;

/** The framework for which a program is written. */
public enum Framework {
    PYTORCH("PyTorch"),
    KERAS("Keras"),
    NUMPY("NumPy");

    private final String title;

    Framework(String title) {
        this.title = title;
    }

    /** Its name, the same in every language. */
    public String title() {
        return title;
    }
}
