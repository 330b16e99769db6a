package kernelight.engine.architecture;

import java.util.SplittableRandom;
import kernelight.engine.layer.RadialBasis;

/** The digits 0 to 9 as bitmaps of 12 x 7, drawn for this app: the centers of LeNet-5's radial basis outputs. */
public final class DigitBitmaps {
    static final int HEIGHT = 12;
    static final int WIDTH = 7;
    private static final int DIGITS = 10;
    private static final long CODES_SEED = 1998;

    private static final String[] ROWS = {
        "..###..|...#...|..###..|.#####.|....#..|######.|..###..|#######|.#####.|..###..",
        ".#...#.|..##...|.#...#.|#.....#|...##..|#......|.#.....|......#|#.....#|.#...#.",
        "#.....#|.#.#...|#.....#|......#|..#.#..|#......|#......|.....#.|#.....#|#.....#",
        "#.....#|...#...|......#|......#|.#..#..|#......|#......|.....#.|#.....#|#.....#",
        "#.....#|...#...|......#|.....#.|#...#..|#.###..|#.###..|....#..|.#...#.|#.....#",
        "#.....#|...#...|.....#.|..###..|#...#..|##...#.|##...#.|....#..|..###..|.#...##",
        "#.....#|...#...|....#..|.....#.|#######|......#|#.....#|...#...|.#...#.|..###.#",
        "#.....#|...#...|...#...|......#|....#..|......#|#.....#|...#...|#.....#|......#",
        "#.....#|...#...|..#....|......#|....#..|......#|#.....#|..#....|#.....#|......#",
        "#.....#|...#...|.#.....|......#|....#..|#.....#|#.....#|..#....|#.....#|.....#.",
        ".#...#.|...#...|#......|#.....#|....#..|.#...#.|.#...#.|.#.....|#.....#|....#..",
        "..###..|.#####.|#######|.#####.|....#..|..###..|..###..|.#.....|.#####.|.###..."
    };

    private DigitBitmaps() {}

    /** The output layer of LeNet-5 of 1998: for each digit, how near the 84 inputs are to its bitmap. */
    public static RadialBasis layer() {
        int features = HEIGHT * WIDTH;
        RadialBasis layer = new RadialBasis(features, DIGITS);
        for (int digit = 0; digit < DIGITS; digit++) {
            System.arraycopy(centers(digit), 0, layer.centers(), digit * features, features);
        }
        return layer;
    }

    /**
     * The output layer of LeNet-5 of 1998 for any number of classes. Those of the ten digits are near their bitmaps; others
     * have random codes of 1 and -1, the same every time, as the paper says they could be chosen (section II.B).
     */
    static RadialBasis layer(int classes) {
        if (classes == DIGITS) {
            return layer();
        }
        RadialBasis layer = new RadialBasis(HEIGHT * WIDTH, classes);
        SplittableRandom random = new SplittableRandom(CODES_SEED);
        for (int i = 0; i < layer.centers().length; i++) {
            layer.centers()[i] = random.nextBoolean() ? 1 : -1;
        }
        return layer;
    }

    /** The digit's 84 pixels, row by row: 1 for ink, -1 for paper. */
    static float[] centers(int digit) {
        float[] centers = new float[HEIGHT * WIDTH];
        for (int row = 0; row < HEIGHT; row++) {
            String cells = ROWS[row].split("\\|")[digit];
            for (int column = 0; column < WIDTH; column++) {
                centers[row * WIDTH + column] = cells.charAt(column) == '#' ? 1 : -1;
            }
        }
        return centers;
    }
}
