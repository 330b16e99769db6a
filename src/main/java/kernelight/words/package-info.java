/**
 * Messages for users, as text keys with arguments, and the one place that puts them into words: a {@link
 * kernelight.words.Translation} of each language, with numbers as the language writes them and Korean particles that agree.
 * Used by all code without JavaFX that has a message for the user; {@code ui.text} adds what follows the language that
 * is switched in the window, and the command line says its messages in English.
 *
 * <p>Read as UTF-8 properties by hand rather than through ResourceBundle: the language changes while the app runs, and
 * a bundle would fall back to the machine's own locale without saying so.
 */
package kernelight.words;
