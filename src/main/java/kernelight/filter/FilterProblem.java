package kernelight.filter;

import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** A filter cannot be read as it is typed, or not be applied to a picture. */
public final class FilterProblem extends Exception implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage localized;

    /** @param key of the text that says what is wrong, where, and what to do */
    public FilterProblem(String key, Object... arguments) {
        this(LocalizedMessage.of(key, arguments));
    }

    private FilterProblem(LocalizedMessage localized) {
        super(localized.inEnglish());
        this.localized = localized;
    }

    @Override
    public LocalizedMessage localized() {
        return localized;
    }
}
