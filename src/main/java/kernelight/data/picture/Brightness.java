package kernelight.data.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A picture as brightness, 0 black to 1 white, row after row. Where ink and paper are equally bright and differ in
 * colour alone, it is how far a pixel lies from one colour towards the other.
 *
 * @param values width x height of them
 */
record Brightness(int width, int height, float[] values) {
    /** Weights of ITU-R BT.601: how bright red, green and blue look. */
    private static final float[] WEIGHTS = {0.299f, 0.587f, 0.114f};

    /** Colours nearer to the paper's than this say nothing about ink: they are grain, and what JPEG leaves. */
    private static final double OTHER_COLOUR = 0.1;

    /** Brightness is good enough while it shows so much of the difference between the colours. */
    private static final double SHOWN_BY_BRIGHTNESS = 0.5;

    private static final int ROUNDS = 20;

    static Brightness of(ColourPicture picture) {
        float[][] channels = picture.channels();
        if (channels.length == 1) {
            return new Brightness(picture.width(), picture.height(), channels[0]);
        }
        Brightness plain = plain(picture);
        int[] frame = plain.frame();
        double[] paper = new double[channels.length];
        for (int i = 0; i < paper.length; i++) {
            paper[i] = median(channels[i], frame);
        }
        double[] difference = mainDifference(channels, paper);
        double shown = 0;
        double length = 0;
        for (int i = 0; i < paper.length; i++) {
            shown += difference[i] * WEIGHTS[i];
            length += WEIGHTS[i] * WEIGHTS[i];
        }
        boolean enough = Arrays.stream(difference).allMatch(part -> part == 0)
                || Math.abs(shown) >= SHOWN_BY_BRIGHTNESS * Math.sqrt(length);
        return enough ? plain : along(difference, picture, paper);
    }

    /** The brightness as it looks, whatever the colours. */
    static Brightness plain(ColourPicture picture) {
        float[][] channels = picture.channels();
        if (channels.length == 1) {
            return new Brightness(picture.width(), picture.height(), channels[0]);
        }
        float[] values = new float[channels[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = WEIGHTS[0] * channels[0][i] + WEIGHTS[1] * channels[1][i] + WEIGHTS[2] * channels[2][i];
        }
        return new Brightness(picture.width(), picture.height(), values);
    }

    /** The pixels at the edge of the picture, as indices: a fortieth of its shorter side wide. */
    int[] frame() {
        int wide = Math.max(1, Math.min(width, height) / 40);
        return IntStream.range(0, values.length)
                .filter(pixel -> {
                    int column = pixel % width;
                    int row = pixel / width;
                    return Math.min(Math.min(column, width - 1 - column), Math.min(row, height - 1 - row)) < wide;
                })
                .toArray();
    }

    /** The direction, of length 1, in which colours differ most from the paper's; all 0 where none does. */
    private static double[] mainDifference(float[][] channels, double[] paper) {
        double[][] together = new double[3][3];
        double[] away = new double[3];
        for (int pixel = 0; pixel < channels[0].length; pixel++) {
            double squared = 0;
            for (int i = 0; i < 3; i++) {
                away[i] = channels[i][pixel] - paper[i];
                squared += away[i] * away[i];
            }
            if (squared > OTHER_COLOUR * OTHER_COLOUR) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        together[i][j] += away[i] * away[j];
                    }
                }
            }
        }
        double[] direction = {0.9, 1, 1.1}; // in line with no pair of opposite colours
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[3];
            double squared = 0;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    next[i] += together[i][j] * direction[j];
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
            double far = 0;
            for (int i = 0; i < direction.length; i++) {
                far += direction[i] * (picture.channels()[i][pixel] - paper[i]);
            }
            values[pixel] = (float) Math.clamp(0.5 + far / 2, 0, 1);
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
