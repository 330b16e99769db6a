package kernelight.cli;

/** What to learn from; written on the command line in small letters. */
enum DataChoice {
    mnist,
    generated
}
