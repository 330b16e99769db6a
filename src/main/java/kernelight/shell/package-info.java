/**
 * The window around a screen: header, navigation, the areas for stage, settings and footer, and the keys. FX thread.
 */
package kernelight.shell;
