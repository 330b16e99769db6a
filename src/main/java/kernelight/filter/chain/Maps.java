package kernelight.filter.chain;

/** What filters do with several maps: the three colours of a picture, or what filters before them made. */
public enum Maps {
    /** Each filter makes a map of every map by itself, as the filters of photo editors do with colours. */
    EACH,
    /**
     * Each filter reads all maps and makes one: the sums of its products with every map are added, as the filters of a
     * convolutional layer do. It has the same weights for every map, unless it has a kernel for each.
     */
    ALL
}
