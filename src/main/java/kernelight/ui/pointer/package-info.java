/**
 * Every motion of the pointer, where JavaFX would let some of them go. The only code that calls a native library; FX
 * thread.
 */
package kernelight.ui.pointer;
