/**
 * How a digit becomes a network's input and its outputs become answers, for the window and the commands alike: {@link
 * kernelight.digitreader.DigitReader} is the one door. What a network expects (0..1, 0..255, MNIST's mean and deviation,
 * -1..1; white ink or black ink) no file says, so {@link kernelight.digitreader.InputFit} tries it out on digits whose
 * answers are known.
 *
 * <p>What has to be done to a digit is put in front of the network as layers, so that whoever computes with the network
 * hands in 28 x 28 ink of 0..1 and nothing else. No JavaFX, no thread of its own.
 */
package kernelight.digitreader;
