package kernelight.stage.layout;

/**
 * What is chosen before anything is placed.
 *
 * @param insets the blocks shown within other blocks
 * @param fitting the largest cell side at which everything fits whole; it may be too small to read
 * @param cell the cell side that is used
 * @param text the font size of the numbers
 */
record Plan(Arrangement arrangement, Insets insets, double fitting, double cell, double text) {}
