package kernelight.stage.layout;

/** The room for the blocks, without margins, and the sizes that are kept to in it. */
record Room(double width, double height, Sizing sizing) {}
