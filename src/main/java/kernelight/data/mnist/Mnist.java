package kernelight.data.mnist;

import kernelight.engine.training.LabelledImages;

/**
 * The two parts of MNIST: the training set (60,000 digits in the original) and the test set (10,000).
 */
public record Mnist(LabelledImages training, LabelledImages test) {}
