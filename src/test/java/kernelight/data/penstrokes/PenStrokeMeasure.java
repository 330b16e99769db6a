package kernelight.data.penstrokes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kernelight.data.DrawingToDigit;
import kernelight.data.InkPicture;
import kernelight.engine.network.Network;
import kernelight.interchange.network.NetworkFile;

/**
 * How well a network reads what people draw: their pen strokes, drawn on the app's pad at varied sizes, places and pen
 * widths, taken through the app's own way to 28 x 28.
 *
 * @param drawings how many were read
 * @param blank how many of them were taken for no digit at all
 * @param confusion row: what was written, column: what was read
 */
record PenStrokeMeasure(int drawings, int blank, int[][] confusion) {
    private static final long SEED = 2026;

    static PenStrokeMeasure of(Network network, List<PenDigit> digits, long seed) {
        int[] answers = IntStream.range(0, digits.size())
                .parallel()
                .map(i -> read(network, PadDrawing.draw(digits.get(i), new SplittableRandom(seed * 1_000_003 + i))))
                .toArray();
        int blank = 0;
        int[][] confusion = new int[10][10];
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] < 0) {
                blank++;
            } else {
                confusion[digits.get(i).digit()][answers[i]]++;
            }
        }
        return new PenStrokeMeasure(answers.length, blank, confusion);
    }

    double accuracy() {
        return (double) IntStream.range(0, 10)
                        .map(digit -> confusion[digit][digit])
                        .sum()
                / drawings;
    }

    private static int read(Network network, InkPicture drawing) {
        return DrawingToDigit.convert(drawing)
                .map(digit -> mostProbable(network.probabilities(digit.values())))
                .orElse(-1);
    }

    private static int mostProbable(float[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .reduce((best, next) -> probabilities[next] > probabilities[best] ? next : best)
                .orElseThrow();
    }

    /** Prints the measure. Arguments: the model file, the file of pen strokes, and a seed if another one is wanted. */
    public static void main(String[] arguments) throws IOException {
        Network network = NetworkFile.read(Path.of(arguments[0])).network();
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
        PenStrokeMeasure measure = of(network, UnipenFile.read(Path.of(arguments[1])), seed);
        System.out.printf(
                Locale.ROOT,
                "%d drawings, %.2f %% right, %d taken for blank%n",
                measure.drawings,
                100 * measure.accuracy(),
                measure.blank);
        for (int[] row : measure.confusion) {
            System.out.println(IntStream.of(row)
                    .mapToObj(count -> String.format(Locale.ROOT, "%5d", count))
                    .reduce("", String::concat));
        }
    }
}
