package kernelight.filter.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An alphabet drawn with one pen, so that a text looks the same on every machine. Letters stand on y = 0, small ones are
 * 50 high, capitals 75.
 */
final class Letters {
    private static final double GAP = 21;
    private static final double SPACE = 32;

    /** The pen of a regular and of a bold letter. */
    static final double REGULAR = 10;

    static final double BOLD = 13;

    private static final String BOWL =
            "M 50 -25 C 50 -11.2 38.8 0 25 0 C 11.2 0 0 -11.2 0 -25 C 0 -38.8 11.2 -50 25 -50"
                    + " C 38.8 -50 50 -38.8 50 -25";
    private static final String ARCH = " M 0 -28 C 0 -42 9 -50 22 -50 C 35 -50 42 -42 42 -28 L 42 0";

    private Letters() {}

    private record Letter(double width, String path) {}

    private static final Map<Character, Letter> ALL = Map.ofEntries(
            Map.entry('a', new Letter(50, BOWL + " M 50 -50 L 50 0")),
            Map.entry('b', new Letter(50, BOWL + " M 0 -75 L 0 0")),
            Map.entry(
                    'c',
                    new Letter(
                            44,
                            "M 44 -41 C 39 -47 32.5 -50 25 -50 C 11.2 -50 0 -38.8 0 -25 C 0 -11.2 11.2 0 25 0"
                                    + " C 32.5 0 39 -3 44 -9")),
            Map.entry('d', new Letter(50, BOWL + " M 50 -75 L 50 0")),
            Map.entry(
                    'e',
                    new Letter(
                            50,
                            "M 0.5 -26 L 49.5 -26 C 49 -39.5 38.5 -50 25 -50 C 11.2 -50 0 -38.8 0 -25"
                                    + " C 0 -11.2 11.2 0 25 0 C 33 0 40 -3.5 45 -10")),
            Map.entry('f', new Letter(29, "M 31 -74 C 19 -78 12 -72 12 -60 L 12 0 M 0 -48 L 27 -48")),
            Map.entry('g', new Letter(50, BOWL + " M 50 -50 L 50 3 C 50 17 40 25 25 25 C 16 25 9 22 4 16")),
            Map.entry('h', new Letter(42, "M 0 -75 L 0 0" + ARCH)),
            Map.entry('i', new Letter(0, "M 0 -50 L 0 0 M 0 -69 L 0 -68")),
            Map.entry('k', new Letter(37, "M 0 -75 L 0 0 M 35 -50 L 2 -21 M 12 -30 L 37 0")),
            Map.entry('l', new Letter(0, "M 0 -75 L 0 0")),
            Map.entry(
                    'm',
                    new Letter(
                            66,
                            "M 0 -50 L 0 0 M 0 -30 C 0 -43 7 -50 17 -50 C 28 -50 33 -43 33 -30 L 33 0"
                                    + " M 33 -30 C 33 -43 40 -50 50 -50 C 61 -50 66 -43 66 -30 L 66 0")),
            Map.entry('n', new Letter(42, "M 0 -50 L 0 0" + ARCH)),
            Map.entry('o', new Letter(50, BOWL)),
            Map.entry('p', new Letter(50, BOWL + " M 0 -50 L 0 25")),
            Map.entry('r', new Letter(23, "M 0 -50 L 0 0 M 0 -27 C 0 -42 8 -51 24 -49")),
            Map.entry(
                    's',
                    new Letter(
                            36,
                            "M 34 -41 C 30 -47 25 -50 18 -50 C 8 -50 2 -45 2 -38 C 2 -30 9 -28 18 -26"
                                    + " C 28 -24 36 -21 36 -13 C 36 -5 29 0 18 0 C 10 0 4 -3 0 -9")),
            Map.entry('t', new Letter(30, "M 12 -68 L 12 -14 C 12 -3 20 2 31 -1 M 0 -48 L 29 -48")),
            Map.entry('u', new Letter(42, "M 0 -50 L 0 -22 C 0 -8 8 0 20 0 C 33 0 42 -8 42 -22 M 42 -50 L 42 0")),
            Map.entry('v', new Letter(38, "M 0 -50 L 19 0 L 38 -50")),
            Map.entry('w', new Letter(64, "M 0 -50 L 16 0 L 32 -46 L 48 0 L 64 -50")),
            Map.entry('x', new Letter(38, "M 0 -50 L 38 0 M 38 -50 L 0 0")),
            Map.entry('y', new Letter(39, "M 0 -50 L 20 0 M 39 -50 L 13 18 C 11 23 7 25 1 24")),
            Map.entry('z', new Letter(38, "M 1 -50 L 37 -50 L 0 0 L 38 0")),
            Map.entry('A', new Letter(60, "M 0 0 L 30 -75 L 60 0 M 11 -26 L 49 -26")),
            Map.entry('I', new Letter(0, "M 0 -75 L 0 0")),
            Map.entry('K', new Letter(48, "M 0 -75 L 0 0 M 46 -75 L 2 -31 M 14 -43 L 48 0")),
            Map.entry(',', new Letter(4, "M 3 -2 L -2 12")),
            Map.entry('.', new Letter(2, "M 1 -1 L 1 -0.5")),
            Map.entry(
                    '3',
                    new Letter(
                            44,
                            "M 4 -75 L 42 -75 L 20 -45 C 36 -46 45 -37 45 -23 C 45 -8 34 0 21 0 C 11 0 4 -4 0 -11")),
            Map.entry('1', new Letter(18, "M 0 -61 L 18 -75 L 18 0")),
            Map.entry(
                    '9',
                    new Letter(
                            46,
                            "M 46 -52 C 46 -39 36 -29 23 -29 C 10 -29 0 -39 0 -52 C 0 -65 10 -75 23 -75"
                                    + " C 36 -75 46 -65 46 -52 C 46 -30 34 -12 18 0")),
            Map.entry(
                    '8',
                    new Letter(
                            44,
                            "M 22 -42 C 11 -42 4 -49 4 -58 C 4 -68 12 -75 22 -75 C 32 -75 40 -68 40 -58"
                                    + " C 40 -49 33 -42 22 -42 C 9 -42 0 -33 0 -21 C 0 -9 9 0 22 0 C 35 0 44 -9 44 -21"
                                    + " C 44 -33 35 -42 22 -42")));

    /**
     * The letters of a line of text.
     *
     * @param height of the letters, as a share of what they are drawn with
     * @param pen {@link #REGULAR} or {@link #BOLD}
     */
    static List<Outline> line(String text, double x, double baseline, double height, double pen) {
        List<Outline> line = new ArrayList<>();
        double right = 0;
        for (char character : text.toCharArray()) {
            if (character == ' ') {
                right += SPACE;
                continue;
            }
            Letter letter = ALL.get(character);
            line.add(Outline.stroke(letter.path, pen)
                    .shifted(right, 0)
                    .scaled(height, height)
                    .shifted(x, baseline));
            right += letter.width + GAP + (pen - REGULAR);
        }
        return line;
    }
}
