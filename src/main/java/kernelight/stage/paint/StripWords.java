package kernelight.stage.paint;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kernelight.stage.state.SumLine;
import kernelight.words.LocalizedMessage;

/**
 * The words painted on the strip, in the chosen language.
 *
 * @param note beside the result
 * @param longestNote as wide as the note gets on this walk, so that nothing shifts
 * @param parts the names of the parts that have begun
 * @param below the words below a term, by its index; empty for most
 * @param earlier the note below the sum of the terms on earlier pages, for their number
 */
public record StripWords(
        String note, String longestNote, IntFunction<String> below, IntFunction<String> earlier, List<String> parts) {
    /** A row or column number as wide as any. */
    private static final int LARGEST_INDEX = 16;

    /** @param words in one language */
    public static StripWords of(SumLine line, Function<LocalizedMessage, String> words) {
        int terms = line.terms().size();
        String soFar = words.apply(LocalizedMessage.of("stage.strip.soFar", terms, terms));
        String written = words.apply(LocalizedMessage.of("stage.strip.written", LARGEST_INDEX, LARGEST_INDEX));
        String tie =
                line.separator().equals(StripMeasures.COMMA) ? words.apply(LocalizedMessage.of("stage.strip.tie")) : "";
        return new StripWords(
                words.apply(line.note()),
                Stream.of(soFar, written, tie)
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow(),
                term -> line.terms().name(term).map(words).orElse(""),
                count -> words.apply(LocalizedMessage.of("stage.strip.earlier", count)),
                line.subtotals().begun().stream()
                        .map(SumLine.Subtotal::part)
                        .map(words)
                        .toList());
    }
}
