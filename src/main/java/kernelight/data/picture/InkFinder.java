package kernelight.data.picture;

import java.util.Arrays;
import kernelight.data.drawing.DigitPlacement;
import kernelight.data.drawing.InkPicture;

/**
 * Separates ink from paper, whichever is darker. The border of the picture shows the paper; ink is what differs from it
 * towards darker or brighter, whichever is more. On even paper values are only scaled, so a digit of MNIST does not
 * change; on uneven paper (a photograph) shading and grain are removed first.
 */
final class InkFinder {
    /** Paper is even if nine tenths of the border differ from its median by no more than two grey levels of 8 bits. */
    private static final double MAX_EVEN_SCATTER = 2.5 / 255;

    /** Half a grey level of 8 bits; anything fainter is not ink. */
    private static final double MIN_DIFFERENCE = 0.5 / 255;

    /** Pictures up to this side are taken for digits as in MNIST, in which every grey level counts. */
    private static final int MAX_MNIST_SIDE = 2 * DigitPlacement.SIDE;

    /** In larger or grainy pictures, ink fainter than this is a JPEG artefact around strokes. */
    private static final float MIN_INK = 0.1f;

    /** On uneven paper, weaker marks than this are stains, not ink. */
    private static final double MIN_CONTRAST = 0.1;

    /** Deviations of up to this many standard deviations are taken for grain. */
    private static final double GRAIN_DEVIATIONS = 4;

    /** At blurred edges, ink up to this fraction of its full strength still counts as paper. */
    private static final double MAX_EDGE = 0.25;

    /** In deeper shadow than this, dividing by the paper's brightness would amplify grain. */
    private static final double MIN_PAPER = 0.1;

    private static final float MIDDLE = 0.5f;

    private InkFinder() {}

    /** The ink of a picture; blank if there is only paper. */
    static InkPicture find(Brightness picture) {
        int[] border = picture.border();
        float[] sorted = new float[border.length];
        for (int i = 0; i < border.length; i++) {
            sorted[i] = picture.values()[border[i]];
        }
        Arrays.sort(sorted);
        float paper = sorted[sorted.length / 2];
        float scatter = Math.max(paper - sorted[sorted.length / 20], sorted[sorted.length * 19 / 20] - paper);
        return scatter <= MAX_EVEN_SCATTER ? onEvenPaper(picture, paper, scatter) : onUnevenPaper(picture);
    }

    /** The grey values themselves, from black paper or from white, whichever most of the border is nearer to. */
    static InkPicture asIs(Brightness picture) {
        int[] border = picture.border();
        long light = Arrays.stream(border)
                .filter(pixel -> picture.values()[pixel] > MIDDLE)
                .count();
        float[] ink = picture.values().clone();
        if (2 * light > border.length) {
            for (int i = 0; i < ink.length; i++) {
                ink[i] = 1 - ink[i];
            }
        }
        return new InkPicture(picture.width(), picture.height(), ink);
    }

    private static InkPicture onEvenPaper(Brightness picture, float paper, float scatter) {
        float[] marks = new float[picture.values().length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = picture.values()[i] - paper;
        }
        keepStrongerSide(marks, scatter);
        float strongest = 0;
        for (float mark : marks) {
            strongest = Math.max(strongest, mark);
        }
        if (strongest <= Math.max(MIN_DIFFERENCE, 2 * scatter)) {
            return InkPicture.blank(picture.width(), picture.height());
        }
        boolean everyGreyCounts = scatter == 0 && Math.max(picture.width(), picture.height()) <= MAX_MNIST_SIDE;
        float faintest = everyGreyCounts ? 0 : MIN_INK * strongest;
        for (int i = 0; i < marks.length; i++) {
            marks[i] = marks[i] < faintest ? 0 : marks[i] / strongest;
        }
        return new InkPicture(picture.width(), picture.height(), marks);
    }

    private static InkPicture onUnevenPaper(Brightness picture) {
        PaperSurface paper = PaperSurface.under(picture);
        float[] marks = new float[picture.values().length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (float) (picture.values()[i] - paper.at(i));
        }
        boolean dark = keepStrongerSide(marks, GRAIN_DEVIATIONS * paper.noise());
        double grain = GRAIN_DEVIATIONS * paper.noise();
        if (dark) { // dark ink absorbs a fraction of the light, however bright the paper is
            for (int i = 0; i < marks.length; i++) {
                marks[i] /= (float) Math.max(MIN_PAPER, paper.at(i));
            }
            grain /= Math.max(MIN_PAPER, paper.middle());
        }
        double strength = InkStrength.of(marks);
        double faintest = Math.max(grain, MAX_EDGE * strength);
        if (strength < Math.max(MIN_CONTRAST, faintest)) {
            return InkPicture.blank(picture.width(), picture.height());
        }
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (float) Math.clamp((marks[i] - faintest) / (strength - faintest), 0, 1);
        }
        return Specks.removedFrom(new InkPicture(picture.width(), picture.height(), marks));
    }

    /**
     * Decides whether ink is brighter or darker than paper, by which of the two there is more of.
     *
     * @param marks the difference in brightness from the paper; afterwards the strength of the ink, 0 or more
     * @return whether the ink is darker than the paper
     */
    private static boolean keepStrongerSide(float[] marks, double grain) {
        double brighter = 0;
        double darker = 0;
        for (float mark : marks) {
            brighter += mark > grain ? mark : 0;
            darker += mark < -grain ? -mark : 0;
        }
        boolean dark = darker >= brighter;
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Math.max(0, dark ? -marks[i] : marks[i]);
        }
        return dark;
    }
}
