package kernelight.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A text of a lesson in each of the lesson's languages.
 *
 * @param byLanguage by the code of the language ("en"), in the order of the lesson
 */
public record LessonText(SequencedMap<String, String> byLanguage) {
    public static final LessonText NONE = new LessonText(new LinkedHashMap<>());

    public LessonText {
        byLanguage = new LinkedHashMap<>(byLanguage);
    }

    public static LessonText of(String language, String text) {
        return new LessonText(new LinkedHashMap<>(Map.of(language, text)));
    }

    /** The text in this language; where there is none, in the first one; empty if there is no text at all. */
    public String in(String language) {
        String own = byLanguage.get(language);
        return own != null
                ? own
                : byLanguage.isEmpty() ? "" : byLanguage.firstEntry().getValue();
    }

    /** The same text with other words in one language. */
    public LessonText with(String language, String text) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(byLanguage);
        changed.put(language, text);
        return new LessonText(changed);
    }

    /** Whether there are no words in any language. */
    public boolean isBlank() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}
