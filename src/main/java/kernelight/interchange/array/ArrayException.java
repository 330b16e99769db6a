package kernelight.interchange.array;

import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** Arrays do not fit together or cannot be created. The message is a complete sentence. */
public final class ArrayException extends IllegalArgumentException implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage localized;

    public ArrayException(LocalizedMessage localized) {
        super(localized.inEnglish());
        this.localized = localized;
    }

    @Override
    public LocalizedMessage localized() {
        return localized;
    }
}
