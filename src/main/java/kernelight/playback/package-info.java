/**
 * Where a learner is in something that can be stepped, and how it moves on. Knows neither what is stepped nor a clock:
 * time enters as an argument. May use {@code javafx.beans}, nothing of the scene graph; belongs to the FX thread.
 */
package kernelight.playback;
