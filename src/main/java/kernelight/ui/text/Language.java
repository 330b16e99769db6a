package kernelight.ui.text;

import java.util.Locale;

/** A language the app speaks; its texts are in {@code assets/texts/texts_<code>.properties}. */
public enum Language {
    ENGLISH("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    public String code() {
        return code;
    }

    /** The language's name in the language itself, as a chooser shows it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
