package kernelight.data.folder;

/** How a picture that is not square becomes one. */
public enum Fitting {
    /** The square in its middle. */
    CROP,
    /** The whole picture, with a margin in the colour of its border. */
    PAD
}
