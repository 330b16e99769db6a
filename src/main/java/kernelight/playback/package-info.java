/**
 * The playback position in something that can be stepped. Knows neither what is stepped nor a clock: elapsed time is an
 * argument. Uses {@code javafx.beans} but no scene graph; belongs to the FX thread.
 */
package kernelight.playback;
