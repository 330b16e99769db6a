package kernelight.data.generated;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kernelight.data.generated.style.Form;
import kernelight.data.generated.style.StrokeModel;
import kernelight.data.generated.style.Style;
import kernelight.data.generated.style.WritingStyles;

/**
 * Generates pictures that are not a single digit: letters that do not look like digits, shapes, scribbles, and several
 * digits at once. They are training data of the picture kind classifier, see {@link PictureKindTraining}.
 */
final class NonDigits {
    /** One letter per string, its strokes separated by bars, points as in {@link StrokeModel}. */
    private static final List<Style> LETTERS = styles(
            "0,100 32,0! 64,100|12,64 52,64",
            "32,0 0,100|32,0 64,100|14,60 50,60",
            "0,100 20,50 34,2! 46,50 60,100! |14,66 54,62",
            "60,12 34,0 6,24 2,56 14,90 40,100 62,84",
            "58,6 24,4 4,50 24,96 60,94",
            "4,0 4,100|4,2 60,2|4,50 48,50|4,98 60,98",
            "60,4 4,4! 4,98! 60,98|4,50 46,50",
            "4,0 4,100|4,2 60,2|4,48 46,48",
            "60,2 4,2! 4,100|4,48 46,48",
            "4,0 4,100|60,0 60,100|4,50 60,50",
            "2,0 6,100|58,2 62,98|4,54 62,48",
            "4,0 4,100|58,2 6,54! 60,100",
            "4,0 4,100|60,0 6,52|20,44 60,100",
            "4,0 4,98! 56,98",
            "6,0 2,96! 60,92",
            "2,100 10,0! 36,66! 60,0! 70,100",
            "0,100 4,0! 34,60! 64,0! 68,100",
            "2,100 10,4 20,20 34,80! 50,10 60,4 68,100",
            "4,100 4,0! 60,100! 60,0",
            "6,96 2,4! 56,98! 62,0",
            "6,100 4,0! 40,2 60,20 50,44 8,52",
            "4,0 6,100|4,4 44,2 62,24 44,48 6,52",
            "4,100 4,0! 42,2 58,22 44,46 6,50! 60,100",
            "4,0 4,100|4,4 44,2 58,24 40,48 6,50! 62,98",
            "0,2 64,2|32,2 32,100",
            "-6,6 70,0|34,2 28,100",
            "2,0 4,66 16,96 34,100 52,94 62,64 62,0",
            "2,2 4,70 24,98 50,90 62,4! 62,98",
            "0,0 32,100! 64,0",
            "2,4 26,98! 62,2",
            "0,0 18,100! 36,30! 52,100! 72,0",
            "-4,0 14,96! 34,20! 54,98! 76,4",
            "0,0 62,100|62,0 0,100",
            "4,4 58,94|64,0 -2,98",
            "0,0 32,50 32,100|64,0 32,50",
            "54,40 30,30 6,60 20,96 48,80 56,34! 56,80 66,100",
            "52,34 20,36 4,70 24,98 50,76 54,36! 58,100",
            "50,40 24,32 4,60 16,92 54,90",
            "56,0 56,100|56,50 30,36 6,66 24,98 54,80",
            "6,64 52,60 44,36 20,34 2,66 20,98 58,88",
            "56,10 40,0 24,20 22,100|4,40 48,40",
            "4,0 4,100|4,60 24,40 48,46 52,70 52,100",
            "4,0 6,98! 10,60 36,40 54,60 54,100",
            "4,0 4,100|50,40 6,70! 54,100",
            "4,40 4,100! 10,56 24,42 34,56 34,100! 40,54 56,42 66,58 66,100",
            "2,40 4,100! 12,54 34,40 52,56 54,100",
            "4,40 4,150|4,50 30,34 54,60 34,96 6,90",
            "6,40 6,100! 12,60 30,42 54,44",
            "28,0 28,84 40,100 56,92|6,34 52,34",
            "4,40 6,84 24,100 50,84 54,40! 54,100",
            "2,40 28,100! 54,40",
            "0,40 16,100! 34,54! 50,100! 68,40",
            "2,40 54,100|54,40 2,100",
            "0,0 30,60|60,0 14,130",
            "0,36 30,34 44,60 26,96 4,80 30,60 56,100",
            "4,0 20,100! 40,2! 58,100! 74,0",
            "30,0 10,50 30,100|50,0 34,50 54,100");

    private static final List<Style> SHAPES = styles(
            "36,26 24,4 6,8 0,34 14,66 36,98! 58,66 72,34 66,8 48,4 36,26",
            "36,30 18,6 0,24 6,52 36,100! 66,52 72,24 54,6 36,30",
            "40,20 20,2 -6,20 4,56 40,94! 76,56 86,20 60,2 40,20",
            "36,22 50,0 70,14 66,44 36,96! 6,44 2,14 20,0 36,22",
            "18,100 36,0! 54,100! -4,38! 76,38! 18,100",
            "36,0 46,36! 84,36! 54,58! 66,96! 36,72! 6,96! 18,58! -12,36! 26,36! 36,0",
            "36,0 0,90! 76,90! 36,0",
            "4,6 70,50! 6,96! 4,6",
            "0,0 70,10! 30,90! 0,0",
            "2,4 66,4! 34,92! 2,4",
            "0,0 80,0! 80,80! 0,80! 0,0",
            "0,10 110,10! 110,80! 0,80! 0,10",
            "4,0 60,2! 64,100! 0,98! 4,0",
            "40,0 80,50! 40,100! 0,50! 40,0",
            "36,0 72,28! 58,76! 14,76! 0,28! 36,0",
            "24,0 64,0! 88,36! 64,72! 24,72! 0,36! 24,0",
            "40,50 50,46 54,60 36,66 24,50 36,28 64,34 72,64 48,90 10,80 0,40 24,6 70,6 98,46",
            "36,48 44,52 34,62 22,50 36,32 58,46 50,76 20,80 2,52 16,16 52,10 80,40 80,80",
            "0,50 24,80! 80,0",
            "0,40 20,96! 70,4",
            "4,60 26,90! 90,10",
            "0,50 100,50|70,20 100,50! 70,80",
            "40,0 40,100|10,70 40,100! 70,70",
            "40,100 40,0|10,30 40,0! 70,30",
            "100,50 0,50|30,20 0,50! 30,80",
            "0,80 80,0|40,0 80,0! 80,40",
            "0,0 80,80|80,40 80,80! 40,80",
            "50,0 10,14 0,50 12,86 50,100 88,86 100,50 88,14 50,0|32,34 33,38|68,34 69,38|24,62 36,76 50,80 64,76 76,62",
            "50,0 14,14 0,50 14,86 50,100 86,86 100,50 86,14 50,0|34,30 34,44|66,30 66,44|26,80 50,66 74,80",
            "0,50 40,0! 80,50! 0,50|8,50 8,100! 72,100! 72,50|32,100 32,72! 48,72! 48,100",
            "0,100 0,40! 40,0! 80,40! 80,100! 0,100",
            "0,100 0,40! 80,40! 80,100! 0,100! 80,40! 40,0! 0,40! 80,100",
            "40,0 40,80|0,40 80,40",
            "30,0 30,100|0,30 60,30",
            "20,0 16,100|54,0 50,100|0,32 70,30|0,68 70,66",
            "0,40 20,10 40,40 60,70 80,40",
            "0,20 20,0 40,20 60,40 80,20 100,0",
            "0,30 80,28|0,60 80,62",
            "0,30 80,30",
            "60,0 10,40 60,80",
            "0,0 60,40! 0,80",
            "0,30 60,0|0,60 60,66",
            "10,20 14,4 40,0 60,20 50,44 32,60 32,74|32,94 33,97",
            "30,0 30,70|30,94 31,98",
            "20,60 0,60 0,36 20,34 30,10 60,10 70,34 96,40 90,64 20,60",
            "60,0 20,20 10,56 36,94 70,96 44,70 40,34 60,0",
            "36,0 50,16 36,32 22,16 36,0|36,32 36,66|6,48 66,48|36,66 10,100|36,66 62,100",
            "36,40 46,36 50,46 40,52 36,40|40,38 30,10 44,2 50,34|52,44 80,34 80,54 50,48|44,52 52,84 36,86 38,50|36,46 6,56 4,38 36,42",
            "0,40 30,10 70,20 90,40 70,60 30,66 0,40|90,40 110,20! 110,60! 90,40",
            "0,70 30,70 60,0! 60,80 44,96 34,84 60,78",
            "8,0 60,0! 8,100! 60,100! 8,0",
            "10,0 10,100|10,0 60,0|60,0 60,80",
            "0,0 40,0! 40,40! 80,40! 80,80! 120,80",
            "0,0 0,60! 30,60! 30,20! 60,20! 60,80",
            "50,0 0,50! 50,100|100,0 50,50! 100,100",
            "44,30 58,38 54,64 34,66 30,44 46,30! 62,34 64,64 84,62 84,20 48,0 10,22 6,66 40,96 80,86",
            "6,4 40,60 60,84 50,96 40,84 66,52|66,4 30,60 10,90 0,80 20,70",
            "24,0 0,24 0,76 24,100|60,0 84,24 84,76 60,100",
            "30,0 60,0! 60,100! 30,100",
            "40,0 10,0! 10,100! 40,100",
            "0,20 100,20|50,20 20,100",
            "0,0 80,0|0,40 80,40|0,80 80,80|0,0 0,80|40,0 40,80|80,0 80,80");

    private NonDigits() {}

    private static List<Style> styles(String... written) {
        return Arrays.stream(written).map(NonDigits::style).toList();
    }

    private static Style style(String written) {
        List<StrokeModel> strokes =
                Arrays.stream(written.split("\\|")).map(NonDigits::stroke).toList();
        return new Style(written, 1, List.of(new Form(strokes)));
    }

    private static StrokeModel stroke(String written) {
        String[] points = written.trim().split(" ");
        StrokeModel stroke =
                new StrokeModel(new double[points.length], new double[points.length], new boolean[points.length]);
        for (int i = 0; i < points.length; i++) {
            stroke.corner()[i] = points[i].endsWith("!");
            String[] at = points[i].replace("!", "").split(",");
            stroke.x()[i] = Double.parseDouble(at[0]);
            stroke.y()[i] = Double.parseDouble(at[1]);
        }
        return stroke;
    }

    static Trace letter(RandomGenerator random) {
        return written(pick(LETTERS, random), random);
    }

    static Trace shape(RandomGenerator random) {
        return written(pick(SHAPES, random), random);
    }

    private static Style pick(List<Style> styles, RandomGenerator random) {
        return styles.get(random.nextInt(styles.size()));
    }

    static Trace digit(int digit, RandomGenerator random) {
        List<Style> styles = WritingStyles.of(digit);
        double remaining =
                random.nextDouble() * styles.stream().mapToDouble(Style::share).sum();
        for (Style style : styles) {
            remaining -= style.share();
            if (remaining < 0) {
                return written(style, random);
            }
        }
        return written(styles.getLast(), random);
    }

    private static Trace written(Style style, RandomGenerator random) {
        Trace trace = new Hand(random).write(style);
        ink(trace, random);
        return trace;
    }

    /** With thin to thick pens: half of them as for generated digits, half of constant width as on a screen. */
    private static void ink(Trace trace, RandomGenerator random) {
        if (random.nextBoolean()) {
            new Pen(random).ink(trace);
        } else {
            double radius = Math.exp(random.nextDouble(0, Math.log(12)));
            Arrays.fill(trace.radius, 0, trace.size, radius);
        }
    }

    /** Random lines of one to four strokes; in half of them each point is near the one before. */
    static Trace scribble(RandomGenerator random) {
        Trace trace = new Trace();
        int strokes = 1 + random.nextInt(4);
        boolean isWalk = random.nextDouble() < 0.5;
        for (int stroke = 0; stroke < strokes; stroke++) {
            int drawn = 2 + random.nextInt(strokes == 1 ? 12 : 6);
            int count = strokes == 1 ? Math.max(drawn, 5) : drawn;
            double[] x = new double[count];
            double[] y = new double[count];
            boolean[] corner = new boolean[count];
            double turns = random.nextDouble();
            for (int i = 0; i < count; i++) {
                x[i] = random.nextDouble() * 80;
                y[i] = random.nextDouble() * 100;
                if (i > 0 && isWalk) {
                    x[i] = x[i - 1] + 40 * random.nextGaussian();
                    y[i] = y[i - 1] + 40 * random.nextGaussian();
                }
                corner[i] = random.nextDouble() < turns * 0.6;
            }
            Curve.append(x, y, corner, count, trace);
        }
        ink(trace, random);
        return trace;
    }

    /** Two to six digits in a row, sometimes in a column, by one writer or several, close together or far apart. */
    static Trace several(RandomGenerator random) {
        Trace all = new Trace();
        int count = random.nextInt(4) < 3 ? 2 : 3 + random.nextInt(4);
        boolean down = random.nextInt(5) == 0;
        double gap = random.nextInt(3) == 0 ? random.nextDouble(-6, 12) : random.nextDouble(4, 130);
        long hand = random.nextLong();
        boolean sameHand = random.nextInt(3) > 0;
        double edge = 0;
        for (int i = 0; i < count; i++) {
            RandomGenerator writer = new SplittableRandom(sameHand ? hand : random.nextLong());
            Trace one = digit(random.nextInt(10), writer);
            double scale = Math.exp(0.12 * random.nextGaussian());
            double aside = 8 * random.nextGaussian();
            double[] x = range(one.x, one);
            double[] y = range(one.y, one);
            for (int p = 0; p < one.size; p++) {
                all.add(
                        down ? one.x[p] * scale + aside : edge + (one.x[p] - x[0]) * scale,
                        down ? edge + (one.y[p] - y[0]) * scale : one.y[p] * scale + aside,
                        one.begins[p]);
                all.radius[all.size - 1] = one.radius[p];
            }
            double length = down ? y[1] - y[0] : x[1] - x[0];
            edge += length * scale + Math.max(gap, -0.1 * (x[1] - x[0]));
        }
        return all;
    }

    /** The least and the greatest coordinate of the ink in one direction. */
    private static double[] range(double[] along, Trace trace) {
        double[] range = {Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < trace.size; i++) {
            range[0] = Math.min(range[0], along[i] - trace.radius[i]);
            range[1] = Math.max(range[1], along[i] + trace.radius[i]);
        }
        return range;
    }
}
