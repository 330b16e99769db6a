package kernelight.data.picture;

import java.util.Arrays;
import kernelight.data.drawing.InkPicture;

/** Removes small connected components of ink: dust and grain, which would enlarge the box around a digit. */
final class Specks {
    /** A component with less than this fraction of the largest one's ink is a speck; the bar of a 5 has far more. */
    private static final double MIN_INK = 0.04;

    private static final int[][] NEIGHBOURS = {{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}};

    private final InkPicture picture;
    private final int[] componentOf; // 0: paper or not visited yet
    private final int[] stack;

    private Specks(InkPicture picture) {
        this.picture = picture;
        this.componentOf = new int[picture.ink().length];
        this.stack = new int[picture.ink().length];
    }

    static InkPicture removedFrom(InkPicture picture) {
        return new Specks(picture).removed();
    }

    private InkPicture removed() {
        double[] inkOfComponent = new double[16];
        double largest = 0;
        int components = 0;
        for (int pixel = 0; pixel < componentOf.length; pixel++) {
            if (picture.ink()[pixel] > 0 && componentOf[pixel] == 0) {
                components++;
                if (components == inkOfComponent.length) {
                    inkOfComponent = Arrays.copyOf(inkOfComponent, 2 * components);
                }
                inkOfComponent[components] = numberComponent(pixel, components);
                largest = Math.max(largest, inkOfComponent[components]);
            }
        }
        float[] remaining = new float[componentOf.length];
        for (int pixel = 0; pixel < remaining.length; pixel++) {
            remaining[pixel] = inkOfComponent[componentOf[pixel]] >= MIN_INK * largest ? picture.ink()[pixel] : 0;
        }
        return new InkPicture(picture.width(), picture.height(), remaining);
    }

    /**
     * Numbers all pixels of a component.
     *
     * @return their ink
     */
    private double numberComponent(int first, int component) {
        double ink = 0;
        int stackSize = 0;
        componentOf[first] = component;
        stack[stackSize++] = first;
        while (stackSize > 0) {
            int pixel = stack[--stackSize];
            ink += picture.ink()[pixel];
            for (int[] step : NEIGHBOURS) {
                int column = pixel % picture.width() + step[0];
                int row = pixel / picture.width() + step[1];
                if (column >= 0 && column < picture.width() && row >= 0 && row < picture.height()) {
                    int neighbour = row * picture.width() + column;
                    if (picture.ink()[neighbour] > 0 && componentOf[neighbour] == 0) {
                        componentOf[neighbour] = component;
                        stack[stackSize++] = neighbour;
                    }
                }
            }
        }
        return ink;
    }
}
