/**
 * The single entry point for opening anything in the window: files dropped or chosen, command-line arguments, links from
 * one screen to another. Does not depend on screens or scene graph nodes. FX thread.
 */
package kernelight.navigation;
