/**
 * JSON as this app writes and reads it: small files that a person may open in an editor. What is read knows its line, so
 * that what is wrong can be said with its place.
 *
 * <p>Decisions: jackson-core makes tokens of text and text of tokens, with its limits on depth and on the length of
 * numbers; what a person is told, and the layout, are ours. The window's first frame comes no later for it than for a parser
 * of our own (medians of starts taking turns on a busy machine: 1.51 and 1.49 s of 15, 1.34 and 1.39 s of 12; reading the
 * last session takes 20 ms with each), as long as it is in the start caches: without them its classes took 60 ms. A field
 * that is not known is refused, not passed over: a misspelt "strid" would otherwise open as another case than the one that
 * was meant. Numbers are exact decimals.
 */
package kernelight.files.json;
