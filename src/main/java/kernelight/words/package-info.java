/**
 * What is to be said, before it is said in a language: keys with arguments. For everything without JavaFX that has
 * something to say to a person; {@code ui.text} turns it into words.
 */
package kernelight.words;
