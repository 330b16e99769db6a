/** Sums done quickly and exactly. */
package kernelight.walk.exact;
