package kernelight.filter.code;

/** With what a program filters. */
public enum FilterLibrary {
    NUMPY("NumPy"),
    OPENCV("OpenCV"),
    PYTORCH("PyTorch");

    private final String title;

    FilterLibrary(String title) {
        this.title = title;
    }

    /** Its name, the same in every language. */
    public String title() {
        return title;
    }
}
