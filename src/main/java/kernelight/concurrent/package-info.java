/**
 * The only code that starts threads or crosses to the FX thread.
 *
 * <p>The rules: the FX thread never waits; what crosses is immutable; small things that must not be lost go through an
 * {@link kernelight.concurrent.EventQueue}, large things of which only the newest counts through a
 * {@link kernelight.concurrent.LatestValue}, both drained once per pulse; a computation whose input has changed
 * meanwhile never publishes ({@link kernelight.concurrent.LatestTask}). Executors are handed in, so tests pass
 * {@code Runnable::run}.
 */
package kernelight.concurrent;
