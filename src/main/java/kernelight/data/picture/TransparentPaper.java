package kernelight.data.picture;

import java.util.Arrays;

/**
 * Fills in the paper that a picture leaves transparent. Ink alone, however it was cut out, lies on white or black,
 * whichever its edges fade to; a picture that has paper of its own goes on with that.
 */
final class TransparentPaper {
    /** Colours nearer to each other than this are one: paper with its grain. */
    private static final float ALIKE = 0.1f;

    /** From here on two tones are surely different. */
    private static final float OTHER = 0.25f;

    /** The edge of ink that was cut out of its paper is nearer to the paper than its inside by this, or more. */
    private static final float FADES = 0.05f;

    private static final float SAME_ALPHA = 0.02f;

    private final int width;
    private final int height;
    private final float[] tone;
    private final boolean[] there;

    private TransparentPaper(ColourPicture picture, boolean[] there) {
        this.width = picture.width();
        this.height = picture.height();
        this.tone = Brightness.plain(picture).values();
        this.there = there;
    }

    static ColourPicture filledIn(ColourPicture picture) {
        float[] alpha = picture.alpha();
        if (alpha == null) {
            return picture;
        }
        float most = 0;
        float least = 1;
        for (float here : alpha) {
            most = Math.max(most, here);
            least = Math.min(least, here);
        }
        if (most == 0) { // nothing can be seen
            float[][] white = new float[1][alpha.length];
            Arrays.fill(white[0], 1);
            return new ColourPicture(picture.width(), picture.height(), white, null);
        }
        if (most - least < SAME_ALPHA) { // all of it alike: nothing was left out
            return new ColourPicture(picture.width(), picture.height(), picture.channels(), null);
        }
        boolean[] there = new boolean[alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            there[i] = alpha[i] > most / 2;
        }
        float[] paper = new TransparentPaper(picture, there).paper(picture.channels());
        float[][] filled = new float[picture.channels().length][alpha.length];
        for (int channel = 0; channel < filled.length; channel++) {
            for (int i = 0; i < alpha.length; i++) {
                float opaque = alpha[i] / most;
                filled[channel][i] = opaque * picture.channels()[channel][i] + (1 - opaque) * paper[channel];
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
        float ink = quantile(tone, inside.length == 0 ? edge : inside, 0.5);
        float fading = mean(edge) - ink;
        boolean white = Math.abs(fading) > FADES ? fading > 0 : ink <= 0.5f;
        Arrays.fill(paper, white ? 1 : 0);
        return paper;
    }

    /** What is there begins with one colour everywhere, is mostly of that colour, and has something else in it. */
    private boolean hasPaper(int[] edge, int[] inside) {
        if (edge.length == 0 || inside.length == 0) {
            return false;
        }
        float begins = quantile(tone, edge, 0.5);
        boolean even = quantile(tone, edge, 0.9) - quantile(tone, edge, 0.1) < ALIKE;
        long alike = Arrays.stream(inside)
                .filter(pixel -> Math.abs(tone[pixel] - begins) < ALIKE)
                .count();
        long other = Arrays.stream(inside)
                .filter(pixel -> Math.abs(tone[pixel] - begins) > OTHER)
                .count();
        return even && alike >= inside.length / 2 && other > 0;
    }

    /** Those that are there: at the edge of what is transparent, or with nothing transparent beside them. */
    private int[] pixels(boolean atTheEdge) {
        int[] found = new int[there.length];
        int count = 0;
        for (int pixel = 0; pixel < there.length; pixel++) {
            if (there[pixel] && isAtTheEdge(pixel) == atTheEdge) {
                found[count++] = pixel;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isAtTheEdge(int pixel) {
        int column = pixel % width;
        int row = pixel / width;
        return column > 0 && !there[pixel - 1]
                || column < width - 1 && !there[pixel + 1]
                || row > 0 && !there[pixel - width]
                || row < height - 1 && !there[pixel + width];
    }

    private float mean(int[] pixels) {
        double sum = 0;
        for (int pixel : pixels) {
            sum += tone[pixel];
        }
        return (float) (sum / pixels.length);
    }

    private static float quantile(float[] values, int[] pixels, double share) {
        float[] sorted = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            sorted[i] = values[pixels[i]];
        }
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
