package kernelight.data;

/** Where the digits come from. */
public enum DataSource {
    /** The real MNIST: 60,000 digits to learn from, 10,000 to test on. */
    MNIST,
    /** The project's own generator: nothing to download. */
    GENERATED
}
