package kernelight.network.drawing;

import kernelight.engine.tensor.Shape;

/**
 * How large the output of a layer is drawn. A network's sizes differ by a factor of a thousand, so no picture can be true
 * to scale: the sides of maps follow the square root of their rows and columns, the depth of the stack and the height of
 * a row of units follow the logarithm of their number. So what is larger is drawn larger.
 *
 * @param width of a map; of a row of units its thickness
 * @param height of a map, or of the row of units
 * @param depth how far the stack of maps goes to the right
 * @param sheets how many maps of the stack are drawn
 */
record VolumeSize(double width, double height, double depth, int sheets) {
    /** How far a stack goes up for each unit to the right. */
    static final double SLOPE = 0.6;

    private static final double LONGEST_SIDE = 118;
    private static final double SHORTEST_SIDE = 5;
    private static final double DEPTH_FOR_TWICE = 4.4;
    private static final double UNITS_FOR_TWICE = 9.5;
    private static final double UNITS_WIDTH = 10;
    private static final int MOST_SHEETS = 7;

    /** @param longest the longest side of all maps of the network, in cells */
    static VolumeSize of(Shape shape, int longest) {
        if (shape.isFlat()) {
            return new VolumeSize(UNITS_WIDTH, Math.max(SHORTEST_SIDE, UNITS_FOR_TWICE * log2(shape.size())), 0, 1);
        }
        int maps = shape.channels() * shape.depth();
        int sheets = Math.min(maps, MOST_SHEETS);
        return new VolumeSize(
                side(shape.width(), longest), side(shape.height(), longest), DEPTH_FOR_TWICE * log2(maps), sheets);
    }

    private static double side(int cells, int longest) {
        return Math.max(SHORTEST_SIDE, LONGEST_SIDE * Math.sqrt((double) cells / longest));
    }

    private static double log2(int number) {
        return Math.log(number) / Math.log(2);
    }

    /** How far the stack goes up. */
    double rise() {
        return depth * SLOPE;
    }
}
