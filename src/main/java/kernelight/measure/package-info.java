/**
 * Measures response time, start-up time and frames of the window, and runs the rehearsal from which the start-up caches are
 * built.
 */
package kernelight.measure;
