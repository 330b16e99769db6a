package kernelight.screen.practice.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kernelight.formula.Quantity;
import kernelight.ui.text.Texts;

/** What is given, in a line whose numbers have the colours of their quantities, as on the stage. */
final class GivenLine extends TextFlow {
    private static final List<Quantity> QUANTITIES =
            List.of(Quantity.INPUT, Quantity.FILTER, Quantity.PADDING, Quantity.STRIDE, Quantity.BIAS, Quantity.OUTPUT);

    private static final Pattern CLAUSE = Pattern.compile("[^,.;:]+(?:[,.;:](?! )[^,.;:]+)*[,.;:]?\\s*");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z])\u2212?\\d[\\d.,]*(?: × \\d+)*(?<![.,])");

    private final Texts texts;

    GivenLine(Texts texts) {
        this.texts = texts;
        getStyleClass().add("given-line");
    }

    void show(String sentence) {
        getChildren().clear();
        Map<Quantity, Pattern> words = new EnumMap<>(Quantity.class);
        QUANTITIES.forEach(quantity -> words.put(
                quantity, Pattern.compile(texts.get("practice.words." + quantity), Pattern.CASE_INSENSITIVE)));
        Matcher clause = CLAUSE.matcher(sentence);
        int end = 0;
        while (clause.find()) {
            add(clause.group(), words);
            end = clause.end();
        }
        plain(sentence.substring(end));
    }

    /** The numbers of a clause belong to the quantity that is named in it before them, or else behind. */
    private void add(String clause, Map<Quantity, Pattern> words) {
        List<Named> named = new ArrayList<>();
        words.forEach((quantity, pattern) -> {
            Matcher word = pattern.matcher(clause);
            while (word.find()) {
                named.add(new Named(quantity, word.start()));
            }
        });
        Matcher number = NUMBER.matcher(clause);
        int end = 0;
        while (number.find()) {
            plain(clause.substring(end, number.start()));
            Text text = new Text(number.group());
            text.getStyleClass().add("given-number");
            quantity(named, number.start())
                    .ifPresent(
                            quantity -> text.getStyleClass().add(quantity.name().toLowerCase(Locale.ROOT)));
            getChildren().add(text);
            end = number.end();
        }
        plain(clause.substring(end));
    }

    private record Named(Quantity quantity, int at) {}

    private static Optional<Quantity> quantity(List<Named> named, int at) {
        return named.stream()
                .filter(word -> word.at() < at)
                .max((one, other) -> Integer.compare(one.at(), other.at()))
                .or(() -> named.stream().min((one, other) -> Integer.compare(one.at(), other.at())))
                .map(Named::quantity);
    }

    private void plain(String words) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add("given-words");
            getChildren().add(text);
        }
    }
}
