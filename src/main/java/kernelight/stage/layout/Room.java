package kernelight.stage.layout;

/** The space for the blocks, without margins, and the sizes used in it. */
record Room(double width, double height, Sizing sizing) {}
