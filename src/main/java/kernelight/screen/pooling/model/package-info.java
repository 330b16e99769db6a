/**
 * What the pooling screen shows and what can be changed on it: a case, one of four ways to look at it, a place. Undo and
 * redo go through {@link kernelight.screen.pooling.model.PoolingState}. {@code javafx.beans} only; FX thread.
 */
package kernelight.screen.pooling.model;
