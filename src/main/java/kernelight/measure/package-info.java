/** Measuring the window: how quickly it answers, how long a start takes; and the rehearsal that the start caches are made of. */
package kernelight.measure;
