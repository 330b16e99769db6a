package kernelight.ui.text;

import java.util.Arrays;
import java.util.Locale;

/** A language the app speaks; its texts are in {@code assets/texts/texts_<code>.properties}. */
public enum Language {
    ENGLISH("en", "English"),
    KOREAN("ko", "한국어");

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

    /** The language after this one; after the last, the first. */
    public Language next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The language of a locale, or English if the app does not have it. */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
