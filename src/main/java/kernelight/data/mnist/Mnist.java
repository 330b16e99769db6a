package kernelight.data.mnist;

import kernelight.engine.training.LabelledImages;

/**
 * The two halves of MNIST: what a net learns from (60,000 digits in the original) and what it is tested on (10,000).
 */
public record Mnist(LabelledImages training, LabelledImages test) {}
