/**
 * The settings of a training run that are folded away at first, with pictures of what they do: the learning rate as a
 * curve, images as augmentation changes them. Imports {@code setup.model} and {@code ui}.
 */
package kernelight.screen.training.setup.view;
