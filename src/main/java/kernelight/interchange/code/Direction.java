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
 * One of the one to three axes along which a window slides, with the names of Python variables for it.
 *
 * @param name the variable for the output size, such as {@code rows}
 * @param index the loop variable for outputs
 * @param weight the loop variable for cells of the window
 * @param cell the loop variable for cells of the padded input
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

    /** Whether the padding is what TensorFlow and Keras call "same". */
    boolean isSame() {
        return window().equals(window().withSamePadding(axis.length()));
    }

    boolean isEvenlyPadded() {
        return before() == after();
    }

    /** The number of cells by which the last window extends beyond the padded input, if sizes are rounded up. */
    int overhang() {
        return Math.max(0, (axis.outputSize() - 1) * window().stride() + window().reach() - axis.padded());
    }

    /** The start of the window: {@code i * 2}. */
    String start() {
        return index + times(window().stride());
    }

    /** The slice of an array under the window: {@code i * 2 : i * 2 + 5 : 2}. */
    String slice() {
        String start = start();
        return start + " : " + start + " + " + window().reach()
                + (window().dilation() == 1 ? "" : " : " + window().dilation());
    }

    /** The slice of the input cells that a weight is multiplied by: {@code u : u + 5 : 2}. */
    String inputsOfWeight() {
        String start = weight + times(window().dilation());
        return start + " : " + start + " + " + travelLength() + everyStride();
    }

    /** The slice of the starts of all windows if the first starts at this cell: {@code 2 : 7 : 2}. */
    String starts(int first) {
        return first + " : " + (first + travelLength()) + everyStride();
    }

    private int travelLength() {
        return (axis.outputSize() - 1) * window().stride() + 1;
    }

    private String everyStride() {
        return window().stride() == 1 ? "" : " : " + window().stride();
    }

    /** The slice under a window with stride 1 at a cell: {@code p : p + 5 : 2}. */
    String sliceAtCell() {
        return cell + " : " + cell + " + " + window().reach()
                + (window().dilation() == 1 ? "" : " : " + window().dilation());
    }

    private static String times(int factor) {
        return factor == 1 ? "" : " * " + factor;
    }

    /** A text for each direction, separated by commas. */
    static String each(List<Direction> directions, Function<Direction, Object> text) {
        return directions.stream().map(text).map(String::valueOf).collect(Collectors.joining(", "));
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

    /** The padding for NumPy: a pair for each axis; axes before and after the directions have none. */
    static String pads(List<Direction> directions, int axesBefore, int axesAfter, boolean withOverhang) {
        Stream<String> pairs = Stream.concat(
                Stream.generate(() -> "(0, 0)").limit(axesBefore),
                Stream.concat(
                        directions.stream()
                                .map(direction -> "(" + direction.before() + ", "
                                        + (direction.after() + (withOverhang ? direction.overhang() : 0)) + ")"),
                        Stream.generate(() -> "(0, 0)").limit(axesAfter)));
        List<String> all = pairs.toList();
        return "(" + String.join(", ", all) + (all.size() == 1 ? ",)" : ")");
    }
}
