package kernelight.ui.component;

import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/** How the numbers of {@link PixelMaps} become colours. */
public enum PixelColouring {
    /** The colour map the user chose, from each picture's smallest to its largest number: for activations. */
    SEQUENTIAL {
        @Override
        public int[] colours(PixelMaps maps, int picture, Palette palette) {
            float smallest = maps.smallest(picture);
            float largest = maps.largest(picture);
            return each(maps, picture, value -> palette.colorMap().color(value, smallest, largest, palette));
        }
    },
    /**
     * The filter's colour for negative, the panel's for zero, the input's for positive, scaled by each picture's
     * largest absolute value: for weights.
     */
    DIVERGING {
        @Override
        public int[] colours(PixelMaps maps, int picture, Palette palette) {
            float largest = maps.largestAbsolute(picture);
            return each(maps, picture, value -> ColorMap.DIVERGING.color(value, -largest, largest, palette));
        }
    },
    /** The same, with all pictures on the scale of the largest absolute value among them: for changes of weights. */
    DIVERGING_TOGETHER {
        @Override
        public int[] colours(PixelMaps maps, int picture, Palette palette) {
            float largest = maps.largestAbsolute();
            return each(maps, picture, value -> ColorMap.DIVERGING.color(value, -largest, largest, palette));
        }
    },
    /** Ink on paper, 0 to 1: for drawings and digits. */
    INK {
        @Override
        public int[] colours(PixelMaps maps, int picture, Palette palette) {
            return each(maps, picture, value -> ColorMap.between(value, palette.panel(), palette.ink()));
        }
    };

    /** One colour per pixel of a picture, row by row, as 0xAARRGGBB. */
    public abstract int[] colours(PixelMaps maps, int picture, Palette palette);

    private interface Colour {
        int of(float value);
    }

    private static int[] each(PixelMaps maps, int picture, Colour colour) {
        int pixels = maps.height() * maps.width();
        int[] colours = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            colours[i] = colour.of(maps.values()[picture * pixels + i]);
        }
        return colours;
    }
}
