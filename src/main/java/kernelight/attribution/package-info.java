/**
 * Why a network gives a score: which pixels of one image it depends on. {@link kernelight.attribution.Occlusion} covers
 * the image place by place, {@link kernelight.attribution.Gradients} and {@link
 * kernelight.attribution.IntegratedGradients} follow the score back to the pixels, {@link
 * kernelight.attribution.GradCam} weighs the last feature maps, {@link kernelight.attribution.RandomWeights} says what a map shows without any learning. What is explained is a {@link
 * kernelight.attribution.Score}: one class's, or the difference of two. Stands on the engine only; no JavaFX; threads are
 * handed in.
 */
package kernelight.attribution;
