package kernelight.data.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A grey version of a picture, 0 black to 1 white. If ink and paper are about equally bright and differ only in colour,
 * it is the position of each pixel between the two colours instead.
 *
 * @param values height x width values, row after row
 */
record Brightness(int width, int height, float[] values) {
    /** Colours nearer to the paper's than this are grain or JPEG artefacts, not ink. */
    private static final double MIN_COLOUR_DISTANCE = 0.1;

    /** Plain brightness is used if it shows at least this fraction of the difference between the colours. */
    private static final double MIN_BRIGHTNESS_SHARE = 0.5;

    private static final int ITERATIONS = 20;

    static Brightness of(ColourPicture picture) {
        float[][] channels = picture.channels();
        if (channels.length == 1) {
            return new Brightness(picture.width(), picture.height(), channels[0]);
        }
        Brightness plain = plain(picture);
        int[] border = plain.border();
        double[] paper = new double[channels.length];
        for (int i = 0; i < paper.length; i++) {
            paper[i] = median(channels[i], border);
        }
        double[] difference = mainDifference(channels, paper);
        double shown = 0;
        double length = 0;
        for (int i = 0; i < paper.length; i++) {
            shown += difference[i] * ColourPicture.WEIGHTS[i];
            length += ColourPicture.WEIGHTS[i] * ColourPicture.WEIGHTS[i];
        }
        boolean enough = Arrays.stream(difference).allMatch(part -> part == 0)
                || Math.abs(shown) >= MIN_BRIGHTNESS_SHARE * Math.sqrt(length);
        return enough ? plain : along(difference, picture, paper);
    }

    /** The perceived brightness, even if ink and paper differ only in colour. */
    static Brightness plain(ColourPicture picture) {
        return new Brightness(picture.width(), picture.height(), picture.grey().channels()[0]);
    }

    /** The indices of the pixels in the border of the picture, which is a fortieth of its shorter side wide. */
    int[] border() {
        int borderWidth = Math.max(1, Math.min(width, height) / 40);
        return IntStream.range(0, values.length)
                .filter(pixel -> {
                    int column = pixel % width;
                    int row = pixel / width;
                    return Math.min(Math.min(column, width - 1 - column), Math.min(row, height - 1 - row))
                            < borderWidth;
                })
                .toArray();
    }

    /**
     * The direction, of length 1, in which colours differ most from the paper's, or 0 if no colour differs: the first
     * principal component, by power iteration.
     */
    private static double[] mainDifference(float[][] channels, double[] paper) {
        double[][] covariance = new double[3][3];
        double[] deviation = new double[3];
        for (int pixel = 0; pixel < channels[0].length; pixel++) {
            double squared = 0;
            for (int i = 0; i < 3; i++) {
                deviation[i] = channels[i][pixel] - paper[i];
                squared += deviation[i] * deviation[i];
            }
            if (squared > MIN_COLOUR_DISTANCE * MIN_COLOUR_DISTANCE) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        covariance[i][j] += deviation[i] * deviation[j];
                    }
                }
            }
        }
        double[] direction = {0.9, 1, 1.1}; // not orthogonal to any difference of pure colours
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] next = new double[3];
            double squared = 0;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    next[i] += covariance[i][j] * direction[j];
                }
                squared += next[i] * next[i];
            }
            if (squared == 0) {
                return next;
            }
            for (int i = 0; i < 3; i++) {
                direction[i] = next[i] / Math.sqrt(squared);
            }
        }
        return direction;
    }

    private static Brightness along(double[] direction, ColourPicture picture, double[] paper) {
        float[] values = new float[picture.width() * picture.height()];
        for (int pixel = 0; pixel < values.length; pixel++) {
            double distance = 0;
            for (int i = 0; i < direction.length; i++) {
                distance += direction[i] * (picture.channels()[i][pixel] - paper[i]);
            }
            values[pixel] = (float) Math.clamp(0.5 + distance / 2, 0, 1);
        }
        return new Brightness(picture.width(), picture.height(), values);
    }

    private static double median(float[] values, int[] pixels) {
        float[] sorted = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            sorted[i] = values[pixels[i]];
        }
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
