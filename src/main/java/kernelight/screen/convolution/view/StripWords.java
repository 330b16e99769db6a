package kernelight.screen.convolution.view;

/**
 * The words painted on the strip, in the chosen language.
 *
 * @param note beside the sum
 * @param earlier below the sum of the terms that came before the page
 */
record StripWords(String note, String earlier) {}
