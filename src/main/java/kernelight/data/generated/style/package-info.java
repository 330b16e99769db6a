/**
 * The ways in which people write the ten digits: one file for each digit, with its styles as named lists of strokes.
 *
 * <p>Nothing but data; imports the JDK only. To add a way of writing, add a style (or another form of one) to the
 * digit's file: no other file changes.
 *
 * <p>Decision: a style has several forms with the same points, and a writer's own form is a weighted mean of them. A
 * few forms written by hand give more and more realistic variety than random changes to a single one.
 */
package kernelight.data.generated.style;
