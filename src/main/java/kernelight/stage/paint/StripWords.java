package kernelight.stage.paint;

import java.util.function.Function;
import java.util.function.IntFunction;
import kernelight.stage.state.SumLine;
import kernelight.words.Message;

/**
 * The words painted on the strip, in the chosen language.
 *
 * @param note beside the result
 * @param longestNote as wide as the note gets on this walk, so that nothing shifts
 * @param subtotals before what each part of the terms comes to
 * @param earlier below the sum of so many terms that came before the page
 */
public record StripWords(String note, String longestNote, IntFunction<String> earlier, String subtotals) {
    /** As wide as a row or a column is written. */
    private static final int LARGEST_PLACE = 16;

    /** @param words in one language */
    public static StripWords of(SumLine line, Function<Message, String> words) {
        int terms = line.terms().size();
        String soFar = words.apply(Message.of("stage.strip.soFar", terms, terms));
        String written = words.apply(Message.of("stage.strip.written", LARGEST_PLACE, LARGEST_PLACE));
        return new StripWords(
                words.apply(line.note()),
                written.length() > soFar.length() ? written : soFar,
                count -> words.apply(Message.of("stage.strip.earlier", count)),
                words.apply(Message.of("stage.strip.subtotals")));
    }
}
