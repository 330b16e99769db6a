/**
 * Classifies digits with any suitable network, for the window and the command line alike: {@link
 * kernelight.digitreader.DigitReader} is the entry point. No file says which input normalization a network expects
 * (0..1, 0..255, MNIST's mean and standard deviation, -1..1; white ink or black ink), so {@link
 * kernelight.digitreader.NormalizationSearch} measures it on labelled digits.
 * Digits from files like MNIST's come through {@link kernelight.digitreader.DigitSets}, which finds out in the same way
 * whether they are upright and white on black; images of any classes, from any folder, through {@link
 * kernelight.digitreader.FolderSets}; {@link kernelight.digitreader.ReferenceDigits} are other people's digits to
 * learn from and to test on.
 *
 * <p>The conversion of a digit is added in front of the network as layers, so that callers always pass 28 x 28 ink from
 * 0 to 1. Imports the data, the engine, the files and the interchange; no JavaFX, no threads of its own.
 */
package kernelight.digitreader;
