/**
 * The stage: shows a {@link kernelight.walk.Walk walk}, the computation of an operation's output step by step, on any
 * screen. {@code state} describes what is shown at one position, {@code layout} where it lies, {@code paint} how it
 * looks; {@code player} holds the walk and its position, and {@code view} is the node. {@code edit}, {@code quiz} and
 * {@code export} are optional parts that take a player. This package itself is empty.
 */
package kernelight.stage;
