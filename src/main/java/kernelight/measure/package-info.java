/** Measures response time and start-up time of the window, and runs the rehearsal from which the start-up caches are built. */
package kernelight.measure;
