package kernelight.network.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.tensor.Shape;

/**
 * The layout of one row of feature maps: a layer and the poolings of its maps.
 *
 * @param gap the gap between the pictures of a block
 * @param height the height of the highest block
 */
record MapRow(List<Block> blocks, double gap, double height) {
    /** The pictures of one layer in this number of columns. */
    record Block(double x, int columns, double width, double height) {}

    /** The size of pooled maps on the screen relative to the maps before them; they have fewer but larger pixels. */
    private static final double POOLED = 0.72;

    private static final double BLOCK_GAP = 24;
    private static final double WIDEST_BLOCK_GAP = 64;
    private static final double NARROW = 520;

    /** The smallest number of screen pixels per value when scrolling. */
    private static final int PIXELS_WHERE_SCROLLED = 2;
    /** The approximate width of maps with few values when scrolling. */
    private static final double SIDE_WHERE_SCROLLED = 42;

    /** Whether all rows fit into this area at their smallest size. */
    static boolean fit(List<List<Shape>> rows, double width, double height, double gapBetweenRows) {
        int[] smallest = new int[rows.size()];
        Arrays.fill(smallest, 1);
        return fits(rows, smallest, gap(width), width, height - (rows.size() - 1) * gapBetweenRows);
    }

    /** Rows for scrolling: each uses the full width and the height it needs. */
    static List<MapRow> scrolled(List<List<Shape>> rows, double width) {
        return rows.stream().map(row -> wide(row, gap(width), width)).toList();
    }

    private static MapRow wide(List<Shape> row, double gap, double width) {
        double share = (width - (row.size() - 1) * BLOCK_GAP) / row.size();
        List<Block> blocks = new ArrayList<>();
        double highest = 0;
        double x = 0;
        for (Shape shape : row) {
            double wanted = Math.max(PIXELS_WHERE_SCROLLED, Math.floor(SIDE_WHERE_SCROLLED / shape.width()));
            double side = Math.max(1, Math.min(wanted, Math.floor(share / shape.width()))) * shape.width();
            int columns = (int) Math.clamp(Math.floor((share + gap) / (side + gap)), 1, maps(shape));
            int lines = Math.ceilDiv(maps(shape), columns);
            double high = lines * (side * shape.height() / shape.width() + gap) - gap;
            double wide = columns * (side + gap) - gap;
            blocks.add(new Block(x, columns, wide, high));
            highest = Math.max(highest, high);
            x += wide + BLOCK_GAP;
        }
        return new MapRow(blocks, gap, highest);
    }

    private static int maps(Shape shape) {
        return shape.channels() * shape.depth();
    }

    private static double gap(double width) {
        return width < NARROW ? 4 : 6;
    }

    /**
     * Rows as large as fits, with a whole number of screen pixels per value, about equally wide, and with the blocks of
     * all rows aligned.
     */
    static List<MapRow> fit(List<List<Shape>> rows, double width, double height) {
        double gap = gap(width);
        int[] pixels = new int[rows.size()]; // screen pixels per value of the row's first layer
        Arrays.fill(pixels, 1);
        boolean grew = true;
        while (grew) {
            grew = false;
            int[] narrowestFirst = IntStream.range(0, rows.size())
                    .boxed()
                    .sorted((a, b) -> Double.compare(
                            of(rows.get(a), pixels[a], gap).width(),
                            of(rows.get(b), pixels[b], gap).width()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int row : narrowestFirst) {
                pixels[row]++;
                if (fits(rows, pixels, gap, width, height)) {
                    grew = true;
                    break;
                }
                pixels[row]--;
            }
        }
        return aligned(
                IntStream.range(0, rows.size())
                        .mapToObj(row -> of(rows.get(row), pixels[row], gap))
                        .toList(),
                width);
    }

    private static boolean fits(List<List<Shape>> rows, int[] pixels, double gap, double width, double height) {
        double total = 0;
        for (int row = 0; row < rows.size(); row++) {
            MapRow tried = of(rows.get(row), pixels[row], gap);
            if (tried.width() > width) {
                return false;
            }
            total += tried.height();
        }
        return total <= height;
    }

    private static MapRow of(List<Shape> row, int pixels, double gap) {
        Shape first = row.getFirst();
        List<Block> blocks = new ArrayList<>();
        double highest = 0;
        for (Shape shape : row) {
            double side = shape.width() == first.width()
                    ? pixels * first.width()
                    : Math.max(1, Math.round(pixels * first.width() * POOLED / shape.width())) * shape.width();
            int columns = columns(maps(shape));
            int lines = Math.ceilDiv(maps(shape), columns);
            double high = lines * (side * shape.height() / shape.width() + gap) - gap;
            blocks.add(new Block(0, columns, columns * (side + gap) - gap, high));
            highest = Math.max(highest, high);
        }
        return new MapRow(blocks, gap, highest);
    }

    private double width() {
        return blocks.stream().mapToDouble(Block::width).sum() + (blocks.size() - 1) * BLOCK_GAP;
    }

    private static List<MapRow> aligned(List<MapRow> rows, double width) {
        int most = rows.stream().mapToInt(row -> row.blocks().size()).max().orElse(0);
        double[] widths = new double[most];
        for (MapRow row : rows) {
            for (int i = 0; i < row.blocks().size(); i++) {
                widths[i] = Math.max(widths[i], row.blocks().get(i).width());
            }
        }
        double left = width - Arrays.stream(widths).sum();
        double blockGap = most < 2 ? 0 : Math.clamp(Math.floor(left / (most - 1)), 0, WIDEST_BLOCK_GAP);
        return rows.stream().map(row -> row.placed(widths, blockGap)).toList();
    }

    private MapRow placed(double[] widths, double blockGap) {
        List<Block> placed = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            placed.add(new Block(x, block.columns(), block.width(), block.height()));
            x += widths[i] + blockGap;
        }
        return new MapRow(placed, gap, height);
    }

    /** The number of columns: the first divisor not below the square root if it is close (6 maps are 3 x 2), else the root. */
    static int columns(int count) {
        int root = (int) Math.ceil(Math.sqrt(count));
        for (int columns = root; columns <= 2 * root; columns++) {
            if (count % columns == 0) {
                return columns;
            }
        }
        return root;
    }
}
