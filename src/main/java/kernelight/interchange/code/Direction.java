package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.PoolingCase;
import kernelight.walk.SlidingAxis;

/**
 * One of the one to three directions in which a window slides.
 *
 * @param name of what is counted along it, in the plural
 * @param index the variable that counts it
 */
record Direction(String name, String index, SlidingAxis axis) {
    static List<Direction> of(ConvolutionCase example) {
        List<Direction> all = List.of(
                new Direction("planes", "d", example.planeAxis()),
                new Direction("rows", "i", example.rowAxis()),
                new Direction("columns", "j", example.columnAxis()));
        return all.subList(3 - example.dimensions(), 3);
    }

    static List<Direction> of(PoolingCase example) {
        return List.of(
                new Direction("rows", "i", example.rowAxis()), new Direction("columns", "j", example.columnAxis()));
    }

    Axis window() {
        return axis.window();
    }

    int before() {
        return window().paddingBefore();
    }

    int after() {
        return window().paddingAfter();
    }

    boolean isPadded() {
        return before() + after() > 0;
    }

    boolean isEvenlyPadded() {
        return before() == after();
    }

    /** So many cells the last window hangs over, where sizes are rounded up. */
    int hangsOver() {
        return Math.max(0, (axis.places() - 1) * window().stride() + window().reach() - axis.padded());
    }

    /** The part of an array that lies under the window: {@code i * 2 : i * 2 + 5 : 2}. */
    String slice() {
        String start = window().stride() == 1 ? index : index + " * " + window().stride();
        return start + " : " + start + " + " + window().reach()
                + (window().dilation() == 1 ? "" : " : " + window().dilation());
    }

    static boolean isAnyPadded(List<Direction> directions) {
        return directions.stream().anyMatch(Direction::isPadded);
    }

    static boolean isAnyStrided(List<Direction> directions) {
        return directions.stream().anyMatch(direction -> direction.window().stride() > 1);
    }

    static boolean isAnyDilated(List<Direction> directions) {
        return directions.stream().anyMatch(direction -> direction.window().dilation() > 1);
    }

    /** Padding as NumPy takes it: a pair for each direction between those that have none. */
    static String pads(List<Direction> directions, int axesBefore, int axesAfter, boolean withHanging) {
        Stream<String> pairs = Stream.concat(
                Stream.generate(() -> "(0, 0)").limit(axesBefore),
                Stream.concat(
                        directions.stream()
                                .map(direction -> "(" + direction.before() + ", "
                                        + (direction.after() + (withHanging ? direction.hangsOver() : 0)) + ")"),
                        Stream.generate(() -> "(0, 0)").limit(axesAfter)));
        List<String> all = pairs.toList();
        return "(" + String.join(", ", all) + (all.size() == 1 ? ",)" : ")");
    }
}
