/**
 * Threads, executors, and the ways by which data reach the FX thread. Apart from {@code kernelight.App} and {@code
 * kernelight.measure}, no other package starts threads or calls {@code Platform.runLater}. Imports JavaFX and the
 * engine's {@code BatchRunner}; on Linux, asks the system to let threads that train give way to the window.
 *
 * <p>The rules: the FX thread never waits; what crosses threads is immutable; small events that must not be lost go
 * through an {@link kernelight.concurrent.EventQueue}, large values of which only the newest matters through a {@link
 * kernelight.concurrent.LatestValue}, both drained once per pulse; the result of a computation whose input has changed
 * meanwhile is never published ({@link kernelight.concurrent.LatestTask}). Executors are passed to constructors, so
 * that tests can pass {@code Runnable::run}.
 */
package kernelight.concurrent;
