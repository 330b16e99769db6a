package kernelight.data.picture;

import java.util.Arrays;
import kernelight.data.drawing.InkPicture;

/** Takes away marks that hang together with nothing: dust and grain, which would otherwise widen the box of a digit. */
final class Specks {
    /** A mark with less than this part of the largest mark's ink is a speck; the bar of a 5 has far more. */
    private static final double SMALLEST = 0.04;

    private static final int[][] NEIGHBOURS = {{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}};

    private final InkPicture picture;
    private final int[] markOf; // 0: paper or not yet seen
    private final int[] stack;

    private Specks(InkPicture picture) {
        this.picture = picture;
        this.markOf = new int[picture.ink().length];
        this.stack = new int[picture.ink().length];
    }

    static InkPicture removedFrom(InkPicture picture) {
        return new Specks(picture).removed();
    }

    private InkPicture removed() {
        double[] inkOfMark = new double[16];
        double largest = 0;
        int marks = 0;
        for (int pixel = 0; pixel < markOf.length; pixel++) {
            if (picture.ink()[pixel] > 0 && markOf[pixel] == 0) {
                marks++;
                if (marks == inkOfMark.length) {
                    inkOfMark = Arrays.copyOf(inkOfMark, 2 * marks);
                }
                inkOfMark[marks] = follow(pixel, marks);
                largest = Math.max(largest, inkOfMark[marks]);
            }
        }
        float[] kept = new float[markOf.length];
        for (int pixel = 0; pixel < kept.length; pixel++) {
            kept[pixel] = inkOfMark[markOf[pixel]] >= SMALLEST * largest ? picture.ink()[pixel] : 0;
        }
        return new InkPicture(picture.width(), picture.height(), kept);
    }

    /** Numbers all pixels of the mark. @return their ink */
    private double follow(int first, int mark) {
        double ink = 0;
        int waiting = 0;
        markOf[first] = mark;
        stack[waiting++] = first;
        while (waiting > 0) {
            int pixel = stack[--waiting];
            ink += picture.ink()[pixel];
            for (int[] step : NEIGHBOURS) {
                int column = pixel % picture.width() + step[0];
                int row = pixel / picture.width() + step[1];
                if (column >= 0 && column < picture.width() && row >= 0 && row < picture.height()) {
                    int neighbour = row * picture.width() + column;
                    if (picture.ink()[neighbour] > 0 && markOf[neighbour] == 0) {
                        markOf[neighbour] = mark;
                        stack[waiting++] = neighbour;
                    }
                }
            }
        }
        return ink;
    }
}
