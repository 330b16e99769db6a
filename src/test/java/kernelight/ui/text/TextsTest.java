package kernelight.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    /** A string in the source that looks like a key of a text, or like the beginning of one completed while running. */
    private static final Pattern KEY =
            Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+\\.?|[a-z][A-Za-z0-9]*\\.)\"");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextThatIsUsedIsThereAndEveryTextThatIsThereIsUsed(Language language) throws IOException {
        Set<String> there = properties(language).stringPropertyNames();
        Set<String> used = keysInTheSource();
        Set<String> sections = there.stream().map(TextsTest::section).collect(Collectors.toSet());

        Set<String> missing = new TreeSet<>(used);
        missing.removeIf(
                key -> !sections.contains(section(key)) || there.stream().anyMatch(text -> completes(key, text)));
        Set<String> unused = new TreeSet<>(there);
        unused.removeIf(text -> used.stream().anyMatch(key -> completes(key, text)));

        assertEquals(Set.of(), missing, "used in the source, but not in the texts");
        assertEquals(Set.of(), unused, "in the texts, but used nowhere");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternIsValid(Language language) throws IOException {
        Properties patterns = properties(language);
        for (String key : patterns.stringPropertyNames()) {
            String pattern = patterns.getProperty(key);
            new MessageFormat(pattern, language.locale());
            assertTrue(!pattern.isBlank(), key + " is blank");
            // A single apostrophe would be swallowed, and {0} after it would stay as it is.
            assertEquals(
                    0,
                    pattern.replace("''", "").chars().filter(c -> c == '\'').count(),
                    key + " has a lone apostrophe");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSame(Language language) throws IOException {
        Properties english = properties(Language.ENGLISH);
        Properties other = properties(language);
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(other.getProperty(key)), key);
        }
    }

    /** What every language writes of a pattern: its arguments, in whatever order. */
    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** Java writes a hyphen, and the sign of a pattern for positive numbers behind it. Counts are never negative. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aNegativeNumberHasAMinusSignInEveryText(Language language) throws IOException {
        Texts texts = new Texts(language);
        Properties patterns = properties(language);
        Object[] arguments = new Object[10];
        Arrays.fill(arguments, -7.125);
        List<String> withoutMinus = patterns.stringPropertyNames().stream()
                .filter(key -> patterns.getProperty(key).contains("{")
                        && !patterns.getProperty(key).contains(",choice,"))
                .map(key -> texts.get(key, arguments))
                .filter(text -> text.contains("-7") || text.contains("+7"))
                .toList();
        assertEquals(List.of(), withoutMinus);
        assertEquals("\u22127", texts.number(-7));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "export.forecast | 1 frame, 1 second, 1 × 1 pixels. It starts over by itself.",
                "convolution.impossible.groups | 1 groups must divide 1 channel and 1 filter without a remainder."
                        + " Nothing was changed.",
                "convolution.impossible.REFLECT | Reflecting 1 cell takes an input of more than 1, but it has 1."
                        + " Nothing was changed.",
                "exercise.size.hint.travel | The input has 1 cell, 1 with its padding, and the window reaches over 1."
                        + " How far can it travel?",
                "pooling.shift.facts | Input: 1 of 1 number changed (100 %). Output: 1 of 1 (100 %).",
                "pooling.impossible.alone.rows | With padding 1, a window of 1 row would lie on padding alone and have"
                        + " nothing to keep. Nothing was changed.",
            })
    void ofOneThingTheTextsSpeakInTheSingular(String key, String said) {
        assertEquals(said, new Texts(Language.ENGLISH).get(key, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void theMachinesLanguageIsSpokenWhereItIsKnown() {
        assertEquals(Language.KOREAN, Language.of(Locale.KOREA));
        assertEquals(Language.ENGLISH, Language.of(Locale.FRANCE));
    }

    @Test
    void aBoundTextFollowsItsArguments() {
        Texts texts = new Texts(Language.ENGLISH);
        SimpleIntegerProperty largest = new SimpleIntegerProperty(7);
        StringBinding text = texts.bind("common.outOfRange", "9", "1", largest);
        assertEquals("9 is out of range: from 1 to 7.", text.get());
        largest.set(8);
        assertEquals("9 is out of range: from 1 to 8.", text.get());
    }

    @Test
    void aBoundTextThatSomebodyReadsFollowsTheLanguage() {
        Texts texts = new Texts(Language.ENGLISH);
        SimpleStringProperty label = new SimpleStringProperty();
        label.bind(texts.bind("common.undo"));
        List<String> seen = new ArrayList<>();
        label.subscribe(text -> {
            seen.add(text);
        });
        texts.languageProperty().set(Language.KOREAN);
        texts.languageProperty().set(Language.ENGLISH);
        assertEquals(List.of("Undo", "실행 취소", "Undo"), seen);
    }

    @Test
    void anUnknownKeyIsAnError() {
        Texts texts = new Texts(Language.ENGLISH);
        assertThrows(IllegalArgumentException.class, () -> texts.get("common.noSuchText"));
    }

    /** Whether a string in the source stands for a text: it is its key, or a beginning that ends where a part ends. */
    private static boolean completes(String key, String text) {
        return text.equals(key) || text.startsWith(key.endsWith(".") ? key : key + ".");
    }

    private static String section(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Properties properties(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("assets/texts/texts_" + language.code() + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> keysInTheSource() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextsTest::keys)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> keys(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
