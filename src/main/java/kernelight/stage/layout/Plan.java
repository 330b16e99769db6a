package kernelight.stage.layout;

/**
 * What is chosen before anything is placed.
 *
 * @param insets what lies within other blocks
 * @param fitting the cells with which everything fits whole, which may be too small to be read
 * @param cell the cells as they will be
 * @param text the numbers in them
 */
record Plan(Arrangement arrangement, Insets insets, double fitting, double cell, double text) {}
