/**
 * Messages for users before they are translated: text keys with arguments. Used by all code without JavaFX that has a
 * message for the user; {@code ui.text} translates them in the window, and the command line says them in English.
 */
package kernelight.words;
