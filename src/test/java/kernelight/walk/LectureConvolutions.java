package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The small grids of the lectures, with the output that a lecture prints or that follows from the definition. */
public record LectureConvolutions(String id, ConvolutionCase example, NumberTable output) {
    public static final String FIVE = "1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 1 0 / 0 1 1 0 0";
    public static final String CROSS = "1 0 1 / 0 1 0 / 1 0 1";
    public static final String SEVEN = "1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1 / 2 3 0 1 2 3 0 / "
            + "1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1";
    public static final String FOUR = "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1";
    public static final String SLOPE = "2 0 1 / 0 1 2 / 1 0 2";

    public static Stream<LectureConvolutions> all() {
        return Stream.of(
                lecture("basic-3x3", "1 2 1 / 3 4 3 / 1 2 1", "1 0 / 2 0", 0, 1, 0, "7 10 / 5 8"),
                lecture("lecture-5x5", FIVE, CROSS, 0, 1, 0, "4 3 4 / 2 4 3 / 2 3 4"),
                lecture("lecture-5x5-2x2", FIVE, "1 0 / 0 1", 0, 1, 0, "2 2 2 0 / 0 2 2 2 / 0 1 2 1 / 1 1 1 1"),
                lecture("padding-4x4", FOUR, SLOPE, 1, 1, 0, "7 12 10 2 / 4 15 16 10 / 10 6 15 6 / 8 10 4 3"),
                lecture(
                        "lecture-5x5-pad1",
                        FIVE,
                        CROSS,
                        1,
                        1,
                        0,
                        "2 2 3 1 1 / 1 4 3 4 1 / 1 2 4 3 3 / 1 2 3 4 1 / 0 2 2 1 1"),
                lecture(
                        "lecture-5x5-pad2",
                        FIVE,
                        CROSS,
                        2,
                        1,
                        0,
                        "1 1 2 1 1 0 0 / 0 2 2 3 1 1 0 / 1 1 4 3 4 1 1 / 0 1 2 4 3 3 0 / "
                                + "0 1 2 3 4 1 1 / 0 0 2 2 1 1 0 / 0 1 1 1 1 0 0"),
                lecture("stride-5x5", FIVE, CROSS, 0, 2, 0, "4 4 / 2 4"),
                lecture("stride-7x7", SEVEN, SLOPE, 0, 2, 0, "15 17 15 / 17 15 17 / 15 17 15"),
                lecture("bias-4x4", FOUR, SLOPE, 0, 1, 3, "18 19 / 9 18"));
    }

    private static LectureConvolutions lecture(
            String id, String input, String filter, int padding, int stride, int bias, String output) {
        ConvolutionCase plain = ConvolutionCase.of(NumberTable.parse(input), NumberTable.parse(filter));
        ConvolutionCase example =
                plain.withWindow(plain.window().withPadding(padding).withStride(stride));
        return new LectureConvolutions(
                id,
                bias == 0 ? example : example.withBias(List.of(BigDecimal.valueOf(bias))),
                NumberTable.parse(output));
    }

    @Override
    public String toString() {
        return id;
    }
}
