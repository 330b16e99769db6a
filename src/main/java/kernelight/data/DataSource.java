package kernelight.data;

/** Which digits a run trains on. */
public enum DataSource {
    /** The real MNIST: 60,000 training digits, 10,000 test digits. */
    MNIST,
    /** The project's own generator, which needs no download. */
    GENERATED,
    /** Digits from files like MNIST's that are not MNIST's own. */
    OTHER
}
