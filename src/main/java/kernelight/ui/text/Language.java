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

    /** The one after this; after the last one comes the first again. */
    public Language next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The language of a machine, or English where the app does not speak it. */
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
