package kernelight.screen.training.view;

import java.util.List;
import kernelight.ui.component.PixelGrid;

/**
 * The widths of the parts of the watch card, in the order in which a digit goes through the network: the digit, the
 * filters of the first layer, the feature maps of each layer, the units if they fit, the answer.
 *
 * @param gap the gap between two parts
 * @param filterSide the side of one filter, which is aligned with its feature map
 * @param sides the side of one map of each layer
 * @param maps the width of all maps of each layer
 * @param units the width of the units; 0 if they are left out
 * @param height the height of the pictures, without their titles
 * @param scrolls whether the layers do not fit side by side and are scrolled
 */
record WatchLayout(
        double gap,
        double digit,
        double filters,
        double filterSide,
        List<Double> sides,
        List<Double> maps,
        double units,
        double answer,
        double height,
        boolean scrolls) {
    /** The gap between two pictures of a part. */
    static final double PICTURE_GAP = 6;
    /** The height of the scroll bar below the layers. */
    static final double SCROLL_BAR = 16;

    private static final double WIDTH_FOR_UNITS = 1000;
    private static final double WIDEST_GAP = 60;
    private static final double WIDEST_ANSWER = 540;
    private static final double UNITS_TO_HEIGHT = 0.4;
    /** Filters and maps stand side by side if together they are at most this many times as wide as high. */
    private static final double MOST_TO_HEIGHT = 2.5;

    private static final double SHOWN_TO_HEIGHT = 7.0 / 3;

    /**
     * The maps of one layer.
     *
     * @param lines rows of maps, with {@code columns} maps side by side
     * @param rows the height of a map, in numbers
     * @param across the width of a map, in numbers
     */
    record Block(int lines, int columns, int rows, int across) {
        private double toHeight() {
            return (double) columns / lines * across / rows;
        }

        private double side(double height) {
            double room = (height - (lines - 1) * PICTURE_GAP) / lines;
            return PixelGrid.sharpSide(Math.max(0, room) * across / rows, across);
        }

        private double width(double side) {
            return columns * side + (columns - 1) * PICTURE_GAP;
        }
    }

    /**
     * What has to be laid out.
     *
     * @param filterSize the larger side of a filter of the first block's layer; 0 where its filters are not shown
     * @param hasUnits whether there are layers of units before the scores
     */
    record Contents(int filterSize, List<Block> blocks, boolean hasUnits) {
        private double toHeight() {
            double all = filterSize > 0 ? blocks.getFirst().toHeight() : 0;
            for (Block block : blocks) {
                all += block.toHeight();
            }
            return all;
        }

        private int parts() {
            return blocks.size() + (filterSize > 0 ? 1 : 0);
        }
    }

    /** The largest layout that fits. */
    static WatchLayout of(double width, double heightLimit, Contents contents) {
        boolean scrolls = contents.toHeight() > MOST_TO_HEIGHT;
        boolean hasUnits = contents.hasUnits() && width >= WIDTH_FOR_UNITS;
        int gaps = (scrolls ? 3 : contents.parts()) + (hasUnits ? 2 : 1);
        double gap = Math.clamp(width * 0.026, 14, 36);
        double digit = Math.clamp(width * 0.165, 112, 440);
        double answer = Math.clamp(width * 0.165, 104, 440);
        double toHeight = (scrolls ? SHOWN_TO_HEIGHT : contents.toHeight()) + (hasUnits ? UNITS_TO_HEIGHT : 0);
        double room = Math.min(heightLimit, (width - digit - answer - gaps * gap) / toHeight);
        double height = Math.max(0, scrolls ? room - SCROLL_BAR : room);
        List<Double> sides =
                contents.blocks().stream().map(block -> block.side(height)).toList();
        List<Double> maps = contents.blocks().stream()
                .map(block -> block.width(block.side(height)))
                .toList();
        double filterSide =
                contents.filterSize() == 0 ? 0 : PixelGrid.sharpSide(sides.getFirst(), contents.filterSize());
        double filters = contents.filterSize() == 0 ? 0 : maps.getFirst() - sides.getFirst() + filterSide;
        if (scrolls) {
            double units = contents.hasUnits() ? UNITS_TO_HEIGHT * height : 0;
            return new WatchLayout(gap, digit, filters, filterSide, sides, maps, units, answer, height, true);
        }
        double units = hasUnits ? UNITS_TO_HEIGHT * height : 0;
        double free = width - digit - filters - answer - units;
        for (double part : maps) {
            free -= part;
        }
        double widened = Math.clamp(free / gaps, 0, WIDEST_GAP);
        double widest = Math.min(answer + free - gaps * widened, WIDEST_ANSWER);
        return new WatchLayout(widened, digit, filters, filterSide, sides, maps, units, widest, height, false);
    }

    /** The height of everything, without the titles. */
    double wholeHeight() {
        return height + (scrolls ? SCROLL_BAR : 0);
    }
}
