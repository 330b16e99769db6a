package kernelight.cli;

/** The training data. The constants are lower case because they are the values on the command line. */
enum DataChoice {
    mnist,
    generated,
    /** MNIST and as many generated digits, for more variety of handwriting than MNIST has. */
    both,
    /** Neither MNIST nor generated digits: only the pen strokes given. */
    none
}
