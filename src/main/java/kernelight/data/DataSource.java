package kernelight.data;

/** Which images a run trains on. */
public enum DataSource {
    /** The real MNIST: 60,000 training digits, 10,000 test digits. */
    MNIST,
    /** The project's own generator, which needs no download. */
    GENERATED,
    /** Images from a folder of the user's that are not MNIST's own. */
    OTHER,
    /** The digits that the user drew and filed. */
    OWN
}
