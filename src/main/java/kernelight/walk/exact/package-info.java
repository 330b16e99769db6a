/** Fast exact sums. */
package kernelight.walk.exact;
