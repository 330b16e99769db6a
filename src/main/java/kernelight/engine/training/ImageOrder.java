package kernelight.engine.training;

/** In which order the images of an epoch are learned. */
public enum ImageOrder {
    /** In a random order, another one in each epoch. */
    SHUFFLED,
    /** In the order of the data set, the same in each epoch. */
    STORED,
    /** All of the first class, then all of the second ..., in the order of the data set, the same in each epoch. */
    BY_CLASS
}
