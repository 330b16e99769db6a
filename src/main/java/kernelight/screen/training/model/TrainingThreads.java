package kernelight.screen.training.model;

import java.util.concurrent.Executor;

/**
 * Where the work of the training screen is done.
 *
 * @param training one thread, to which the networks in training belong
 * @param background reads files and generates digits
 * @param downloads fetches MNIST, which may take minutes
 * @param fx where the screen lives
 */
public record TrainingThreads(Executor training, Executor background, Executor downloads, Executor fx) {}
