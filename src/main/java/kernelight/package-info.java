/** Start: builds every object, connects them, and opens the window or runs a command. */
package kernelight;
