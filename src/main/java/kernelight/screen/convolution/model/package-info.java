/**
 * The model of the convolution screen: the case, its walk and position, the requested settings and what is wrong with
 * them. May use {@code javafx.beans}, nothing of the scene graph; FX thread; tested without a toolkit.
 *
 * <p>A case is immutable and always possible, so undo is a list of cases. Requested settings that are impossible are
 * kept beside it ({@link kernelight.screen.convolution.model.ConvolutionSettings}): the stage keeps showing the case,
 * and changing another setting may make them possible after all.
 */
package kernelight.screen.convolution.model;
