package kernelight.ui.theme;

import javafx.scene.paint.Color;

/**
 * Numbers as colours, for pictures of feature maps and for cells shown as pixels: the maps that the user chooses from,
 * and the ramps that they are made of.
 *
 * <p>Cividis (Nunez, Anderton, Renslow 2018) reads the same with and without colour-vision deficiency; it is given here
 * by eleven of its colours, interpolated in RGB.
 */
public enum ColorMap {
    /** From the panel's colour for the smallest to ink for the largest. */
    GREY {
        @Override
        public int color(double value, double smallest, double largest, Palette palette) {
            return between(share(value, smallest, largest), palette.panel(), palette.ink());
        }
    },
    /** From dark blue for the smallest to yellow for the largest. */
    CIVIDIS {
        @Override
        public int color(double value, double smallest, double largest, Palette palette) {
            return cividis(share(value, smallest, largest));
        }
    },
    /** The filter's colour for negative, the panel's for zero, the input's for positive, both sides on one scale. */
    DIVERGING {
        @Override
        public int color(double value, double smallest, double largest, Palette palette) {
            double furthest = Math.max(Math.abs(smallest), Math.abs(largest));
            return diverging(furthest == 0 ? 0 : value / furthest, palette.filter(), palette.panel(), palette.input());
        }
    };

    private static final int[] CIVIDIS_COLORS = {
        0x00224e, 0x0d346b, 0x2f466b, 0x48576c, 0x5f6a72, 0x777d78, 0x8f9178, 0xa8a674, 0xc3bc69, 0xe0d456, 0xfee838
    };

    /**
     * Enough that no step between two of them is visible, and a multiple of ten, so that the given colours are exact.
     */
    private static final int STEPS = 1000;

    private static final int[] CIVIDIS_STEPS = new int[STEPS + 1];

    static {
        for (int step = 0; step <= STEPS; step++) {
            double position = (double) step / STEPS * (CIVIDIS_COLORS.length - 1);
            int below = Math.min((int) position, CIVIDIS_COLORS.length - 2);
            CIVIDIS_STEPS[step] = mix(CIVIDIS_COLORS[below], CIVIDIS_COLORS[below + 1], position - below);
        }
    }

    /** The colour of a value among others from {@code smallest} to {@code largest}, as 0xAARRGGBB. */
    public abstract int color(double value, double smallest, double largest, Palette palette);

    private static double share(double value, double smallest, double largest) {
        return largest > smallest ? (value - smallest) / (largest - smallest) : 0;
    }

    /** The colour of a value from 0 (dark blue) to 1 (yellow) as 0xAARRGGBB; values outside are clamped. */
    public static int cividis(double value) {
        return CIVIDIS_STEPS[(int) Math.round(Math.clamp(value, 0, 1) * STEPS)];
    }

    /**
     * The colour of a value from -1 to 1 as 0xAARRGGBB: from the negative colour over the middle one to the positive
     * one.
     */
    public static int diverging(double value, Color negative, Color middle, Color positive) {
        double clamped = Math.clamp(value, -1, 1);
        return mix(rgb(middle), rgb(clamped < 0 ? negative : positive), Math.abs(clamped));
    }

    /** Ink on paper: 0 is the paper, 1 the ink; as 0xAARRGGBB. */
    public static int between(double value, Color paper, Color ink) {
        return mix(rgb(paper), rgb(ink), Math.clamp(value, 0, 1));
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    private static int mix(int from, int to, double share) {
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            mixed = mixed << 8 | (int) Math.round(a + (b - a) * share);
        }
        return mixed;
    }
}
