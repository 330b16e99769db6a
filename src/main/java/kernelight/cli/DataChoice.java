package kernelight.cli;

/** What to learn from; written on the command line in small letters. */
enum DataChoice {
    mnist,
    generated,
    /** MNIST and as many generated digits: more ways of writing than MNIST's writers had. */
    both,
    /** Neither: pen strokes alone. */
    none
}
