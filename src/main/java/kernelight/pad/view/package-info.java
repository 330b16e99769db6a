/** The pad that a page is drawn on with mouse, pen or finger, and its tools, for every screen that has one. JavaFX; FX thread. */
package kernelight.pad.view;
