package kernelight.interchange.code;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.PoolingCase;
import kernelight.walk.SlidingAxis;

/**
 * One of the one to three directions in which a window slides.
 *
 * @param name of what is counted along it, in the plural
 * @param index the variable that counts places of the window
 * @param weight the variable that counts cells of the window
 * @param cell the variable that counts cells of the padded input
 */
record Direction(String name, String index, String weight, String cell, SlidingAxis axis) {
    static List<Direction> of(ConvolutionCase example) {
        List<Direction> all = List.of(
                new Direction("planes", "d", "t", "h", example.planeAxis()),
                new Direction("rows", "i", "u", "p", example.rowAxis()),
                new Direction("columns", "j", "v", "q", example.columnAxis()));
        return all.subList(3 - example.dimensions(), 3);
    }

    static List<Direction> of(PoolingCase example) {
        return List.of(
                new Direction("rows", "i", "u", "p", example.rowAxis()),
                new Direction("columns", "j", "v", "q", example.columnAxis()));
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
        return Math.max(0, (axis.outputSize() - 1) * window().stride() + window().reach() - axis.padded());
    }

    /** Where the window begins: {@code i * 2}. */
    String start() {
        return index + times(window().stride());
    }

    /** The part of an array that lies under the window: {@code i * 2 : i * 2 + 5 : 2}. */
    String slice() {
        String start = start();
        return start + " : " + start + " + " + window().reach()
                + (window().dilation() == 1 ? "" : " : " + window().dilation());
    }

    /** What a cell of the window meets at all its places: {@code u : u + 5 : 2}. */
    String met() {
        String start = weight + times(window().dilation());
        return start + " : " + start + " + " + travelled() + everyStride();
    }

    /** Where the window begins, at all its places, when it begins first at this cell: {@code 2 : 7 : 2}. */
    String beginnings(int first) {
        return first + " : " + (first + travelled()) + everyStride();
    }

    private int travelled() {
        return (axis.outputSize() - 1) * window().stride() + 1;
    }

    private String everyStride() {
        return window().stride() == 1 ? "" : " : " + window().stride();
    }

    /** A window that lies at every cell and not only where the stride lets it: {@code p : p + 5 : 2}. */
    String sliceAtCell() {
        return cell + " : " + cell + " + " + window().reach()
                + (window().dilation() == 1 ? "" : " : " + window().dilation());
    }

    private static String times(int factor) {
        return factor == 1 ? "" : " * " + factor;
    }

    /** What is said of each direction, with commas between. */
    static String each(List<Direction> directions, Function<Direction, Object> said) {
        return directions.stream().map(said).map(String::valueOf).collect(Collectors.joining(", "));
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
