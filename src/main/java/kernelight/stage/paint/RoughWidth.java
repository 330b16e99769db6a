package kernelight.stage.paint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/**
 * Approximate widths of texts: the sum of their characters' widths. That is enough to find the widest of many numbers;
 * laying out each of a thousand new texts for it would take longer than a frame may.
 */
final class RoughWidth {
    private final TextStyle style;
    private final Surface surface;
    private final double[] asciiWidths = new double[128];
    private final Map<Character, Double> otherWidths = new HashMap<>();

    RoughWidth(TextStyle style, Surface surface) {
        this.style = style;
        this.surface = surface;
        Arrays.fill(asciiWidths, Double.NaN);
    }

    double of(String text) {
        double width = 0;
        for (int index = 0; index < text.length(); index++) {
            width += of(text.charAt(index));
        }
        return width;
    }

    private double of(char character) {
        if (character >= asciiWidths.length) {
            return otherWidths.computeIfAbsent(character, this::measured);
        }
        if (Double.isNaN(asciiWidths[character])) {
            asciiWidths[character] = measured(character);
        }
        return asciiWidths[character];
    }

    private double measured(char character) {
        return surface.widthOf(String.valueOf(character), style);
    }
}
