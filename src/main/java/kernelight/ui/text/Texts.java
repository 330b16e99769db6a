package kernelight.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kernelight.words.LocalizedMessage;

/**
 * All texts of the user interface, by key, in the chosen language. A bound text follows the language and its arguments.
 * For one thread.
 */
public final class Texts {
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    /** Read when first needed, not in a listener on the language: some bound texts would be notified before it. */
    private final Map<Language, Properties> patterns = new EnumMap<>(Language.class);

    private final Map<Language, Map<String, Wording>> wordings = new EnumMap<>(Language.class);
    private final UnaryOperator<String> changed;

    public Texts(Language initial) {
        this(initial, UnaryOperator.identity());
    }

    /** @param changed applied to every pattern; longer texts show whether the layout has room for them */
    public Texts(Language initial, UnaryOperator<String> changed) {
        this.changed = changed;
        language.set(initial);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /**
     * The text for a key, with its {0}, {1} ... replaced. Numbers are formatted as the language writes them, negative ones
     * with the minus sign, which {@link SpokenSigns} puts into words.
     *
     * @throws IllegalArgumentException if the language has no text for the key
     */
    public String get(String key, Object... arguments) {
        return wordings.computeIfAbsent(language.get(), now -> new HashMap<>())
                .computeIfAbsent(key, this::wording)
                .with(arguments);
    }

    private Wording wording(String key) {
        String pattern = patterns.computeIfAbsent(language.get(), Texts::read).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for the key " + key + " in " + language.get());
        }
        return new Wording(changed.apply(pattern), language.get().locale());
    }

    /** A number alone, written as in a text: 1,372. */
    public String number(int number) {
        return Wording.withMinusSign(
                        NumberFormat.getIntegerInstance(language.get().locale()))
                .format(number);
    }

    /**
     * The text of a message; messages among its arguments are put into words first.
     *
     * @throws IllegalArgumentException if the language has no text for a key
     */
    public String get(LocalizedMessage message) {
        return get(
                message.key(),
                message.arguments().stream()
                        .map(argument -> argument instanceof LocalizedMessage inner ? get(inner) : argument)
                        .toArray());
    }

    /** The same, kept up to date. An argument that is an {@link ObservableValue} stands for its current value. */
    public StringBinding bind(String key, Object... arguments) {
        Observable[] dependencies = Stream.concat(
                        Stream.of(language), Arrays.stream(arguments).filter(Observable.class::isInstance))
                .toArray(Observable[]::new);
        return Bindings.createStringBinding(() -> get(key, currentValues(arguments)), dependencies);
    }

    /** The text of a message, kept up to date. */
    public StringBinding bind(LocalizedMessage message) {
        return Bindings.createStringBinding(() -> get(message), language);
    }

    private static Object[] currentValues(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof ObservableValue<?> observable ? observable.getValue() : argument)
                .toArray();
    }

    private static Properties read(Language language) {
        String path = "/kernelight/assets/texts/texts_" + language.code() + ".properties";
        try (InputStream bytes = Texts.class.getResourceAsStream(path);
                Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(characters);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("The app's own texts cannot be read: " + path, e);
        }
    }
}
