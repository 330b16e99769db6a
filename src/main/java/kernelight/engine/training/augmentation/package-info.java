/**
 * Changing each image a little each time it is seen, so that a network learns what a digit is and not how it happened
 * to be written. Plain arithmetic on one image at a time, on the thread that trains; imports nothing.
 *
 * <p>What is random about an image is counted from a seed of its own, so the same seed gives the same image whatever
 * was changed before it. Nothing is allocated per image. The image is kept with an empty border around it, so that no
 * inner loop asks whether it is still inside.
 */
package kernelight.engine.training.augmentation;
