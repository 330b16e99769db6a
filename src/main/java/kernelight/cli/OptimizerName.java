package kernelight.cli;

/** The optimizers. The constants are lower case because they are the values on the command line. */
enum OptimizerName {
    sgd,
    adam,
    adamw
}
