package kernelight.ui.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kernelight.words.LocalizedMessage;
import kernelight.words.Translation;

/**
 * All texts of the user interface, by key, in the chosen language. A bound text follows the language and its arguments.
 * For one thread.
 */
public final class Texts {
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final Map<Language, Translation> translations = new EnumMap<>(Language.class);
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

    /** Made when first needed, not in a listener on the language: some bound texts would be notified before it. */
    private Translation translation() {
        return translations.computeIfAbsent(language.get(), now -> new Translation(now.locale(), changed));
    }

    /**
     * The text for a key, with its {0}, {1} ... replaced. Numbers are formatted as the language writes them, negative ones
     * with the minus sign, which {@link SpokenSigns} puts into words.
     *
     * @throws IllegalArgumentException if the language has no text for the key
     */
    public String get(String key, Object... arguments) {
        return translation().get(key, arguments);
    }

    /**
     * The text of a message; messages among its arguments are put into words first.
     *
     * @throws IllegalArgumentException if the language has no text for a key
     */
    public String get(LocalizedMessage message) {
        return translation().get(message);
    }

    /** A number alone, written as in a text: 1,372. */
    public String number(int number) {
        return translation().number(number);
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
}
