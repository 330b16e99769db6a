package kernelight.screen.convolution.model;

/** A whole number that can be set, with what it may be. The sizes stand for rows and columns together. */
public enum Setting {
    INPUT_SIZE(1, 16),
    INPUT_ROWS(1, 16),
    INPUT_COLUMNS(1, 16),
    FILTER_SIZE(1, 7),
    FILTER_ROWS(1, 7),
    FILTER_COLUMNS(1, 7),
    PADDING(0, 6),
    STRIDE(1, 16);

    private final int smallest;
    private final int largest;

    Setting(int smallest, int largest) {
        this.smallest = smallest;
        this.largest = largest;
    }

    public int smallest() {
        return smallest;
    }

    public int largest() {
        return largest;
    }

    /** Its number in these settings; a size is the rows' where rows and columns differ. */
    public int in(CaseSettings settings) {
        return switch (this) {
            case INPUT_SIZE, INPUT_ROWS -> settings.inputRows();
            case INPUT_COLUMNS -> settings.inputColumns();
            case FILTER_SIZE, FILTER_ROWS -> settings.filterRows();
            case FILTER_COLUMNS -> settings.filterColumns();
            case PADDING -> settings.padding();
            case STRIDE -> settings.stride();
        };
    }

    /** These settings with another number here. */
    public CaseSettings set(CaseSettings settings, int value) {
        int inputRows = this == INPUT_SIZE || this == INPUT_ROWS ? value : settings.inputRows();
        int inputColumns = this == INPUT_SIZE || this == INPUT_COLUMNS ? value : settings.inputColumns();
        int filterRows = this == FILTER_SIZE || this == FILTER_ROWS ? value : settings.filterRows();
        int filterColumns = this == FILTER_SIZE || this == FILTER_COLUMNS ? value : settings.filterColumns();
        int padding = this == PADDING ? value : settings.padding();
        int stride = this == STRIDE ? value : settings.stride();
        return new CaseSettings(inputRows, inputColumns, filterRows, filterColumns, padding, stride);
    }
}
