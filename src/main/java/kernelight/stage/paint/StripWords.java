package kernelight.stage.paint;

import java.util.function.IntFunction;

/**
 * The words painted on the strip, in the chosen language.
 *
 * @param note beside the result
 * @param longestNote as wide as the note gets on this walk, so that nothing shifts
 * @param earlier below the sum of so many terms that came before the page
 */
public record StripWords(String note, String longestNote, IntFunction<String> earlier) {}
