package kernelight.data.picture;

import java.util.Arrays;
import kernelight.data.drawing.DigitPlacement;
import kernelight.data.drawing.InkPicture;

/**
 * Tells the ink of a picture from its paper, whichever of the two is darker. The frame of the picture shows the paper;
 * what differs from it more on one side, darker or brighter, is ink. On even paper nothing but the scale changes, so a
 * digit of MNIST stays what it is; on uneven paper (a photograph) light and grain are taken away first.
 */
final class InkFinder {
    /** Nine tenths of an even frame differ from its middle by no more than this: two grey levels of 8 bits. */
    private static final double EVEN = 2.5 / 255;

    /** Less than half a grey level of 8 bits is no difference. */
    private static final double NOTHING = 0.5 / 255;

    /** Up to this side a picture is taken for a digit as MNIST has them, in which every grey counts. */
    private static final int TINY = 2 * DigitPlacement.SIDE;

    /** In larger pictures, or grainy ones, ink fainter than this is what JPEG leaves around strokes. */
    private static final float TRACE = 0.1f;

    /** On uneven paper, weaker marks than this are not ink but stains. */
    private static final double LEAST_CONTRAST = 0.1;

    /** Grain beyond so many standard deviations is not to be expected. */
    private static final double GRAIN = 4;

    /** Blurred edges: so much of the ink's strength still counts as paper. */
    private static final double EDGE = 0.25;

    /** Paper in deep shadow: below this, shares of its brightness are mostly grain. */
    private static final double DARKEST_PAPER = 0.1;

    private InkFinder() {}

    /** Blank when there is nothing but paper. */
    static InkPicture find(Brightness picture) {
        int[] frame = picture.frame();
        float[] sorted = new float[frame.length];
        for (int i = 0; i < frame.length; i++) {
            sorted[i] = picture.values()[frame[i]];
        }
        Arrays.sort(sorted);
        float paper = sorted[sorted.length / 2];
        float scatter = Math.max(paper - sorted[sorted.length / 20], sorted[sorted.length * 19 / 20] - paper);
        return scatter <= EVEN ? onEvenPaper(picture, paper, scatter) : onUnevenPaper(picture);
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
        if (strongest <= Math.max(NOTHING, 2 * scatter)) {
            return InkPicture.blank(picture.width(), picture.height());
        }
        boolean everyGreyCounts = scatter == 0 && Math.max(picture.width(), picture.height()) <= TINY;
        float faintest = everyGreyCounts ? 0 : TRACE * strongest;
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
        boolean dark = keepStrongerSide(marks, GRAIN * paper.noise());
        double grain = GRAIN * paper.noise();
        if (dark) { // dark ink takes away a share of the light, be there much or little of it
            for (int i = 0; i < marks.length; i++) {
                marks[i] /= (float) Math.max(DARKEST_PAPER, paper.at(i));
            }
            grain /= Math.max(DARKEST_PAPER, paper.middle());
        }
        double strength = InkStrength.of(marks);
        double faintest = Math.max(grain, EDGE * strength);
        if (strength < Math.max(LEAST_CONTRAST, faintest)) {
            return InkPicture.blank(picture.width(), picture.height());
        }
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (float) Math.clamp((marks[i] - faintest) / (strength - faintest), 0, 1);
        }
        return Specks.removedFrom(new InkPicture(picture.width(), picture.height(), marks));
    }

    /**
     * Ink is on the side, brighter or darker than paper, where there is more of it.
     *
     * @param marks brightness above paper; afterwards how far it is on the ink's side, 0 or more
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
