package kernelight.interchange.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Dimensions;

/**
 * The layout of a graph's input that is a digit, but not N x C x H x W: without batch or channel axis, or with the channels
 * last.
 *
 * @param axes the axes in the graph
 * @param images the batch size
 * @param channelsLast whether the channels are the last axis
 * @param shape the shape of one image
 */
record DigitLayout(Dimensions axes, int images, boolean channelsLast, Shape shape) {
    private static final List<Integer> SIDES = List.of(28, 32);
    private static final Set<Integer> CHANNELS = Set.of(1, 3);

    /**
     * Recognises a layout from the lengths of the axes; empty if they are N x C x H x W, or do not look like a digit.
     *
     * @param openBatch whether the file leaves the length of the first axis open, which makes it the batch axis
     */
    static Optional<DigitLayout> of(Dimensions axes, boolean openBatch) {
        int[] n = axes.toArray();
        return Optional.ofNullable(
                switch (n.length) {
                    case 1 -> side(n[0]) == 0 ? null : grey(axes, 1, side(n[0]));
                    case 2 -> !openBatch && isSquare(n[0], n[1]) ? grey(axes, 1, n[0]) : null;
                    case 3 -> threeAxes(axes, n, openBatch);
                    case 4 ->
                        isSquare(n[1], n[2]) && CHANNELS.contains(n[3])
                                ? new DigitLayout(axes, n[0], true, new Shape(n[3], n[1], n[2]))
                                : null;
                    default -> null;
                });
    }

    /** If the lengths of rows and columns are open, the axes with the usual sizes of digits; otherwise none. */
    static List<Dimensions> fillOpenAxes(List<Optional<Long>> lengths) {
        int rank = lengths.size();
        boolean last = rank == 4
                && lengths.get(3).filter(length -> length == 1 || length == 3).isPresent();
        int rows = rank == 3 || last ? 1 : 2;
        if (rank == 2) {
            return SIDES.stream()
                    .map(side -> Dimensions.of(images(lengths), side * side))
                    .toList();
        }
        if (rank < 3
                || rank > 4
                || lengths.get(rows).isPresent()
                || lengths.get(rows + 1).isPresent()) {
            return List.of();
        }
        return SIDES.stream()
                .map(side -> {
                    long[] filled = lengths.stream()
                            .mapToLong(length -> length.orElse(1L))
                            .toArray();
                    filled[rows] = side;
                    filled[rows + 1] = side;
                    return Dimensions.of(filled);
                })
                .toList();
    }

    /** The index in C, H, W order of the pixel at this index of the graph's input. */
    int sourceIndex(int inputIndex) {
        int within = inputIndex % shape.size();
        return channelsLast ? within % shape.channels() * shape.channelSize() + within / shape.channels() : within;
    }

    private static DigitLayout threeAxes(Dimensions axes, int[] n, boolean openBatch) {
        if (isSquare(n[1], n[2])) {
            boolean oneImage = !openBatch && CHANNELS.contains(n[0]);
            return oneImage ? new DigitLayout(axes, 1, false, new Shape(n[0], n[1], n[2])) : grey(axes, n[0], n[1]);
        }
        return !openBatch && isSquare(n[0], n[1]) && CHANNELS.contains(n[2])
                ? new DigitLayout(axes, 1, true, new Shape(n[2], n[0], n[1]))
                : null;
    }

    private static DigitLayout grey(Dimensions axes, int images, int side) {
        return new DigitLayout(axes, images, false, new Shape(1, side, side));
    }

    private static boolean isSquare(int rows, int columns) {
        return rows == columns && SIDES.contains(rows);
    }

    /** The side of a square with this many pixels if it is a usual size of digits; otherwise 0. */
    private static int side(int cells) {
        return IntStream.of(28, 32)
                .filter(side -> side * side == cells)
                .findFirst()
                .orElse(0);
    }

    private static long images(List<Optional<Long>> lengths) {
        return lengths.getFirst().orElse(1L);
    }
}
