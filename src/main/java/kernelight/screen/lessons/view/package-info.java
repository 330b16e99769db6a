/** The lessons screen: the lessons that come with the app, each with its teacher's page, and the person's own. FX thread. */
package kernelight.screen.lessons.view;
