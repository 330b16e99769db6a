/**
 * The one door through which anything is opened in the window: files dropped or chosen, arguments of the command line,
 * links from one screen to another. Knows no screen and no node. FX thread.
 */
package kernelight.navigation;
