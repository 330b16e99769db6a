package kernelight.data.mnist;

/** The two parts of MNIST, or of a data set like it: the training set (60,000 digits in MNIST) and the test set (10,000). */
public record Mnist(DigitSet training, DigitSet test) {}
