package kernelight.screen.training.model;

import java.util.concurrent.Executor;

/**
 * The threads of the training screen.
 *
 * @param training one thread, to which the networks being trained belong
 * @param background reads files and generates digits
 * @param downloads downloads MNIST, which may take minutes
 * @param fx the FX thread
 */
public record TrainingThreads(Executor training, Executor background, Executor downloads, Executor fx) {}
