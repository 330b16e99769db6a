package kernelight.cli;

/** The optimizers, written on the command line in small letters. */
enum OptimizerName {
    sgd,
    adam,
    adamw
}
