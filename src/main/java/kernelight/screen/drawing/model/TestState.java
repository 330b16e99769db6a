package kernelight.screen.drawing.model;

import kernelight.network.model.ConfusionMatrix;
import kernelight.words.LocalizedMessage;

/** How the network in use reads a test set of other people's digits. */
public sealed interface TestState {
    /** Nobody has looked yet, or there is no network. */
    record NotAsked() implements TestState {}

    /** @param share how much is measured, from 0 to 1; 0 while the digits are loaded */
    record Measuring(double share) implements TestState {}

    /** @param isMnist whether the digits are MNIST's test set; otherwise they were generated */
    record Measured(ConfusionMatrix matrix, boolean isMnist) implements TestState {}

    /** The network has no digits among its classes. */
    record NoDigits() implements TestState {}

    record Failed(LocalizedMessage why) implements TestState {}
}
