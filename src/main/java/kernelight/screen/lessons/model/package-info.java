/** The lessons screen: the lessons that come with the app, and the person's own. FX thread. */
package kernelight.screen.lessons.model;
