/** The JavaFX tool box: text, theme and components. Knows no screen and no engine. */
package kernelight.ui;
