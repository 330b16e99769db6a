package kernelight.data.generated;

import kernelight.data.drawing.InkPicture;
import kernelight.engine.training.LabelledImages;

/** Measurements of one image: the box around its ink, the sum of its ink, its centre of mass. */
record Measure(int left, int top, int right, int bottom, double ink, double centreX, double centreY) {

    static Measure of(LabelledImages images, int index) {
        return of(new InkPicture(images.width(), images.height(), images.image(index)));
    }

    static Measure of(InkPicture image) {
        int left = image.width();
        int top = image.height();
        int right = -1;
        int bottom = -1;
        double ink = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < image.height(); row++) {
            for (int column = 0; column < image.width(); column++) {
                double value = image.get(column, row);
                if (value > 0) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = Math.max(bottom, row);
                }
                ink += value;
                x += value * column;
                y += value * row;
            }
        }
        return new Measure(left, top, right, bottom, ink, x / ink, y / ink);
    }

    int longestSide() {
        return Math.max(right - left, bottom - top) + 1;
    }

    boolean touchesSide() {
        return left == 0 || right == 27;
    }

    boolean touchesTopOrBottom() {
        return top == 0 || bottom == 27;
    }
}
