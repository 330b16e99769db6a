/**
 * Data augmentation: changes each image a little every time it is used, so that a network generalizes better. Plain
 * arithmetic on one image at a time, on the thread that trains; imports nothing.
 *
 * <p>The random numbers of an image come from a seed of its own, so the same seed gives the same image whatever was
 * augmented before. Nothing is allocated per image. The image is held with an empty border around it, so that the inner
 * loops need no bounds checks.
 */
package kernelight.engine.training.augmentation;
