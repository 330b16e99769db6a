/**
 * What the convolution screen shows: the case, the place in its walk, what is pointed at, and what is wrong with what
 * was entered. May use {@code javafx.beans}, nothing of the scene graph; FX thread; tested without a toolkit.
 *
 * <p>A case is immutable and always possible, so undo is a list of cases. What was asked for but cannot be is kept
 * beside it ({@link kernelight.screen.convolution.model.ConvolutionSettings}): the picture stays, the wish is not lost, and
 * changing another setting may make it possible after all.
 */
package kernelight.screen.convolution.model;
