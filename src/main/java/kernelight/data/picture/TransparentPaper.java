package kernelight.data.picture;

import java.util.Arrays;

/**
 * Fills transparent parts of a picture with paper. If the opaque part includes paper, its colour is used. If it is ink
 * alone, the paper is white or black, whichever the edges of the ink fade to.
 */
final class TransparentPaper {
    /** Brightnesses that differ by less are the same paper with its grain. */
    private static final float MAX_SAME = 0.1f;

    /** Brightnesses that differ by more are certainly different. */
    private static final float MIN_DIFFERENT = 0.25f;

    /** The edge of ink that was cut out differs from its inside by at least this, towards the paper. */
    private static final float MIN_FADING = 0.05f;

    /** A picture whose opacity varies by less is evenly transparent. */
    private static final float MAX_SAME_ALPHA = 0.02f;

    private final int width;
    private final int height;
    private final float[] brightness;
    private final boolean[] isOpaque;

    private TransparentPaper(ColourPicture picture, boolean[] isOpaque) {
        this.width = picture.width();
        this.height = picture.height();
        this.brightness = Brightness.plain(picture).values();
        this.isOpaque = isOpaque;
    }

    /** The picture without transparency. */
    static ColourPicture filledIn(ColourPicture picture) {
        float[] alpha = picture.alpha();
        if (alpha == null) {
            return picture;
        }
        float maxAlpha = 0;
        float minAlpha = 1;
        for (float value : alpha) {
            maxAlpha = Math.max(maxAlpha, value);
            minAlpha = Math.min(minAlpha, value);
        }
        if (maxAlpha == 0) { // nothing is visible
            float[][] white = new float[1][alpha.length];
            Arrays.fill(white[0], 1);
            return new ColourPicture(picture.width(), picture.height(), white, null);
        }
        if (maxAlpha - minAlpha < MAX_SAME_ALPHA) { // evenly transparent: no part was cut out
            return new ColourPicture(picture.width(), picture.height(), picture.channels(), null);
        }
        boolean[] isOpaque = new boolean[alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            isOpaque[i] = alpha[i] > maxAlpha / 2;
        }
        float[] paper = new TransparentPaper(picture, isOpaque).paper(picture.channels());
        float[][] filled = new float[picture.channels().length][alpha.length];
        for (int channel = 0; channel < filled.length; channel++) {
            for (int i = 0; i < alpha.length; i++) {
                float opacity = alpha[i] / maxAlpha;
                filled[channel][i] = opacity * picture.channels()[channel][i] + (1 - opacity) * paper[channel];
            }
        }
        return new ColourPicture(picture.width(), picture.height(), filled, null);
    }

    /** The colour of the paper, channel by channel. */
    private float[] paper(float[][] channels) {
        int[] edge = pixels(true);
        int[] inside = pixels(false);
        float[] paper = new float[channels.length];
        if (hasPaper(edge, inside)) {
            for (int channel = 0; channel < paper.length; channel++) {
                paper[channel] = quantile(channels[channel], edge, 0.5);
            }
            return paper;
        }
        float ink = quantile(brightness, inside.length == 0 ? edge : inside, 0.5);
        float fading = mean(edge) - ink;
        boolean white = Math.abs(fading) > MIN_FADING ? fading > 0 : ink <= 0.5f;
        Arrays.fill(paper, white ? 1 : 0);
        return paper;
    }

    /**
     * Whether the opaque part has one brightness along its whole edge, is mostly of it, and has something else in it.
     */
    private boolean hasPaper(int[] edge, int[] inside) {
        if (edge.length == 0 || inside.length == 0) {
            return false;
        }
        float edgeBrightness = quantile(brightness, edge, 0.5);
        boolean even = quantile(brightness, edge, 0.9) - quantile(brightness, edge, 0.1) < MAX_SAME;
        long alike = Arrays.stream(inside)
                .filter(pixel -> Math.abs(brightness[pixel] - edgeBrightness) < MAX_SAME)
                .count();
        long other = Arrays.stream(inside)
                .filter(pixel -> Math.abs(brightness[pixel] - edgeBrightness) > MIN_DIFFERENT)
                .count();
        return even && alike >= inside.length / 2 && other > 0;
    }

    /** The opaque pixels at the edge of transparent ones, or all other opaque pixels. */
    private int[] pixels(boolean atTheEdge) {
        int[] found = new int[isOpaque.length];
        int count = 0;
        for (int pixel = 0; pixel < isOpaque.length; pixel++) {
            if (isOpaque[pixel] && isAtTheEdge(pixel) == atTheEdge) {
                found[count++] = pixel;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isAtTheEdge(int pixel) {
        int column = pixel % width;
        int row = pixel / width;
        return column > 0 && !isOpaque[pixel - 1]
                || column < width - 1 && !isOpaque[pixel + 1]
                || row > 0 && !isOpaque[pixel - width]
                || row < height - 1 && !isOpaque[pixel + width];
    }

    private float mean(int[] pixels) {
        double sum = 0;
        for (int pixel : pixels) {
            sum += brightness[pixel];
        }
        return (float) (sum / pixels.length);
    }

    private static float quantile(float[] values, int[] pixels, double fraction) {
        float[] sorted = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            sorted[i] = values[pixels[i]];
        }
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (fraction * sorted.length))];
    }
}
