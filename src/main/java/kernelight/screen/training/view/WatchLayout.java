package kernelight.screen.training.view;

import kernelight.ui.component.PixelGrid;

/**
 * How wide the parts of the watching card are, in the order in which a digit goes through the network: the digit, the
 * filters of C1, the maps of C1 and of C3, the fully connected layers where there is room, the answer.
 *
 * @param gap between two parts
 * @param filterSide of one filter, which stands in line with the map it makes
 * @param firstSide of one map of C1
 * @param vectors 0 where the fully connected layers are left out
 * @param height of the pictures, without their titles
 */
record WatchLayout(
        double gap,
        double digit,
        double filters,
        double filterSide,
        double firstMaps,
        double firstSide,
        double secondMaps,
        double vectors,
        double answer,
        double height) {
    /** Between two pictures of a part. */
    static final double PICTURE_GAP = 6;

    private static final double WIDTH_FOR_VECTORS = 1000;
    private static final double WIDEST_GAP = 60;
    private static final double WIDEST_ANSWER = 540;
    private static final double VECTORS_TO_HEIGHT = 0.4;

    /** As large as fits. */
    static WatchLayout of(double width, double heightLimit) {
        boolean hasVectors = width >= WIDTH_FOR_VECTORS;
        int gaps = hasVectors ? 5 : 4;
        double gap = Math.clamp(width * 0.026, 14, 36);
        double digit = Math.clamp(width * 0.165, 112, 440);
        double answer = Math.clamp(width * 0.165, 104, 440);
        // A filter stands beside the map it makes: three rows of two. C3 has four rows of four.
        double perHeight = 2.0 / 3 + 2.0 / 3 + 1 + (hasVectors ? VECTORS_TO_HEIGHT : 0);
        double height = Math.max(0, Math.min(heightLimit, (width - digit - answer - gaps * gap) / perHeight));
        double firstSide = PixelGrid.sharpSide((height - 2 * PICTURE_GAP) / 3, 28);
        double secondSide = PixelGrid.sharpSide((height - 3 * PICTURE_GAP) / 4, 10);
        double filterSide = PixelGrid.sharpSide(firstSide, 5);
        double filters = filterSide + firstSide + PICTURE_GAP;
        double firstMaps = 2 * firstSide + PICTURE_GAP;
        double secondMaps = 4 * secondSide + 3 * PICTURE_GAP;
        double vectors = hasVectors ? VECTORS_TO_HEIGHT * height : 0;
        double free = width - digit - filters - firstMaps - secondMaps - vectors - answer;
        double widened = Math.clamp(free / gaps, 0, WIDEST_GAP);
        return new WatchLayout(
                widened,
                digit,
                filters,
                filterSide,
                firstMaps,
                firstSide,
                secondMaps,
                vectors,
                Math.min(answer + free - gaps * widened, WIDEST_ANSWER),
                height);
    }
}
