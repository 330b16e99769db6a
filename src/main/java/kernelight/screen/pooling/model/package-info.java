/**
 * The model of the pooling screen: a case, one of four views of it, and the position in its walk. Undo and
 * redo go through {@link kernelight.screen.pooling.model.PoolingState}. {@code javafx.beans} only; FX thread.
 */
package kernelight.screen.pooling.model;
