package kernelight.export.file;

import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The at most 256 colours of a frame. Flat colours, those of many pixels, are kept exactly, as are frequent shades at
 * the edges of letters and lines; other colours are replaced by the nearest one kept.
 */
final class GifPalette {
    private static final int MOST_COLOURS = 256;
    /** A colour of at least this many pixels is flat and not only at edges. */
    private static final int AREA = 48;

    private static final int MOST_FLAT = 200;

    private final int[] colours;
    private final Map<Integer, Integer> indices = new HashMap<>();

    private GifPalette(int[] colours) {
        this.colours = colours;
        for (int index = 0; index < colours.length; index++) {
            indices.put(colours[index], index);
        }
    }

    static GifPalette of(int[] pixels) {
        List<Map.Entry<Integer, Integer>> counted = count(pixels);
        if (counted.size() <= MOST_COLOURS) {
            return new GifPalette(counted.stream().mapToInt(Map.Entry::getKey).toArray());
        }
        // The smallest distance at which few enough colours represent all others.
        for (int distance = 2; ; distance *= 2) {
            int[] chosen = chosen(counted, distance);
            if (chosen.length <= MOST_COLOURS) {
                return new GifPalette(chosen);
            }
        }
    }

    /** Colours with their numbers of pixels, the most frequent first. */
    private static List<Map.Entry<Integer, Integer>> count(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        int index = 0;
        while (index < pixels.length) {
            int start = index;
            int colour = pixels[index] & 0xffffff;
            while (index < pixels.length && (pixels[index] & 0xffffff) == colour) {
                index++;
            }
            counts.merge(colour, index - start, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /**
     * Chooses colours that are not closer than this to a more frequent one unless they are flat; returns one more than
     * fits if there are too many.
     */
    private static int[] chosen(List<Map.Entry<Integer, Integer>> counted, int distance) {
        int[] chosen = new int[MOST_COLOURS + 1];
        int size = 0;
        for (Map.Entry<Integer, Integer> entry : counted) {
            boolean flat = size < MOST_FLAT && entry.getValue() >= AREA;
            if (flat || nearest(chosen, size, entry.getKey()).distance() > distance * distance) {
                chosen[size++] = entry.getKey();
                if (size > MOST_COLOURS) {
                    break;
                }
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    private record Nearest(int index, int distance) {}

    private static Nearest nearest(int[] colours, int size, int colour) {
        Nearest best = new Nearest(-1, Integer.MAX_VALUE);
        for (int index = 0; index < size; index++) {
            int distance = distance(colours[index], colour);
            if (distance < best.distance()) {
                best = new Nearest(index, distance);
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }

    /** Each pixel as the index of its colour. */
    byte[] indexed(int[] pixels) {
        byte[] indexed = new byte[pixels.length];
        int last = -1;
        int lastIndex = 0;
        for (int at = 0; at < pixels.length; at++) {
            int colour = pixels[at] & 0xffffff;
            if (colour != last) {
                last = colour;
                lastIndex = indices.computeIfAbsent(
                        colour,
                        missing -> nearest(colours, colours.length, missing).index());
            }
            indexed[at] = (byte) lastIndex;
        }
        return indexed;
    }

    IndexColorModel model() {
        byte[] red = new byte[MOST_COLOURS];
        byte[] green = new byte[MOST_COLOURS];
        byte[] blue = new byte[MOST_COLOURS];
        for (int index = 0; index < colours.length; index++) {
            red[index] = (byte) (colours[index] >> 16);
            green[index] = (byte) (colours[index] >> 8);
            blue[index] = (byte) colours[index];
        }
        return new IndexColorModel(8, MOST_COLOURS, red, green, blue);
    }
}
