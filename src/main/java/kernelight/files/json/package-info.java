/**
 * JSON as this app writes and reads it: small files that a person may open in an editor. What is read knows its line, so
 * that what is wrong can be said with its place.
 *
 * <p>Decisions: read and written by our own few lines. jackson-core was tried: it takes 60 ms and a hundred classes for
 * the first small file, at the start of every session. A field that is not known is refused, not passed over: a misspelt
 * "strid" would otherwise open as another case than the one that was meant. Numbers are exact decimals.
 */
@NullMarked
package kernelight.files.json;

import org.jspecify.annotations.NullMarked;
