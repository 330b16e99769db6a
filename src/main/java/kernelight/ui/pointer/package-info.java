/**
 * Delivers every motion of the pointer, where JavaFX would drop some of them. The only code that calls a native
 * library; FX thread.
 */
package kernelight.ui.pointer;
