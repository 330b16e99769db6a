package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/**
 * A ready-made case.
 *
 * @param id the last part of the text key of its name: {@code convolution.preset.<id>}
 * @param topic where it stands in the menu
 * @param view the view in which it is opened; empty for the user's current view
 */
public record ConvolutionPreset(
        String id, ConvolutionTopic topic, ConvolutionCase example, Optional<ConvolutionView> view) {
    private static final String LECTURE_INPUT = "1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 1 0 / 0 1 1 0 0";
    private static final String LECTURE_FILTER = "1 0 1 / 0 1 0 / 1 0 1";
    private static final String COUNTING_INPUT = "1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1 / 2 3 0 1 2 3 0"
            + " / 1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1";
    private static final String SMALL_COUNTING_INPUT = "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1";
    private static final String COUNTING_FILTER = "2 0 1 / 0 1 2 / 1 0 2";

    /** Our own grey picture for Sobel: a bright sail with soft edges over dark water, 0 black to 9 white. */
    private static final String GREY_PICTURE = "0 0 0 0 1 0 0 0 0 0 / 0 0 0 1 5 0 0 0 0 0 / 0 0 0 4 9 2 0 0 0 0"
            + " / 0 0 1 8 9 5 0 0 0 0 / 0 0 4 9 9 8 1 0 0 0 / 0 1 8 9 9 9 4 0 0 0 / 0 4 9 9 9 9 8 1 0 0"
            + " / 0 0 0 0 3 0 0 0 0 0 / 2 7 7 7 7 7 7 7 6 1 / 1 2 5 6 6 6 6 4 2 1";

    /** All of them, in the order of their menu. The app opens with the second. */
    public static final List<ConvolutionPreset> ALL = List.of(
            preset("basic-3x3", ConvolutionTopic.BASICS, "1 2 1 / 3 4 3 / 1 2 1", "1 0 / 2 0", 0, 1, 0),
            preset("lecture-5x5", ConvolutionTopic.BASICS, LECTURE_INPUT, LECTURE_FILTER, 0, 1, 0),
            preset("lecture-5x5-2x2", ConvolutionTopic.BASICS, LECTURE_INPUT, "1 0 / 0 1", 0, 1, 0),
            preset("padding-4x4", ConvolutionTopic.PADDING, SMALL_COUNTING_INPUT, COUNTING_FILTER, 1, 1, 0),
            preset("lecture-5x5-pad1", ConvolutionTopic.PADDING, LECTURE_INPUT, LECTURE_FILTER, 1, 1, 0),
            preset("lecture-5x5-pad2", ConvolutionTopic.PADDING, LECTURE_INPUT, LECTURE_FILTER, 2, 1, 0),
            preset("stride-5x5", ConvolutionTopic.STRIDE, LECTURE_INPUT, LECTURE_FILTER, 0, 2, 0),
            preset("stride-7x7", ConvolutionTopic.STRIDE, COUNTING_INPUT, COUNTING_FILTER, 0, 2, 0),
            preset("not-whole-7x7", ConvolutionTopic.STRIDE, COUNTING_INPUT, COUNTING_FILTER, 0, 3, 0),
            preset("bias-4x4", ConvolutionTopic.CHANNELS, SMALL_COUNTING_INPUT, COUNTING_FILTER, 0, 1, 3),
            colour(),
            preset("sobel", ConvolutionTopic.PICTURES, GREY_PICTURE, "-1 0 1 / -2 0 2 / -1 0 1", 0, 1, 0),
            im2col("im2col-7x7", 1),
            im2col("im2col-batch", 10),
            dilation(),
            groups(),
            signal(),
            video(),
            trueConvolution(),
            transposed(),
            backward("backward-4x4", "1 0 2 1 / 0 1 3 0 / 2 1 0 1 / 1 0 1 2"),
            backward("batch-2", "1 0 2 1 / 0 1 3 0 / 2 1 0 1 / 1 0 1 2", "0 2 1 0 / 1 0 0 1 / 0 1 2 0 / 3 0 1 1"));

    /** A preset that is opened in the current view. */
    ConvolutionPreset(String id, ConvolutionTopic topic, ConvolutionCase example) {
        this(id, topic, example, Optional.empty());
    }

    /** Whether its input is a picture, so that its numbers are shown as colours. */
    public boolean isPicture() {
        return example.input().equals(NumberTable.parse(GREY_PICTURE));
    }

    /** The preset that the screen opens with. */
    public static final ConvolutionPreset OPENING = ALL.get(1);

    /** The preset that equals this case, if there is one. */
    public static Optional<ConvolutionPreset> of(ConvolutionCase example) {
        return ALL.stream().filter(preset -> preset.example().equals(example)).findFirst();
    }

    private static ConvolutionPreset preset(
            String id, ConvolutionTopic topic, String input, String filter, int padding, int stride, int bias) {
        NumberTable weights = NumberTable.parse(filter);
        Window window = Window.of(weights.sizes().rows(), weights.sizes().columns())
                .withPadding(padding)
                .withStride(stride);
        return new ConvolutionPreset(
                id,
                topic,
                ConvolutionCase.of(NumberTable.parse(input), weights)
                        .withWindow(window)
                        .withBias(bias == 0 ? List.of() : List.of(BigDecimal.valueOf(bias))));
    }

    /**
     * Three channels that are summed into one feature map: a picture of a flower in the grass, and a filter that finds
     * red around yellow.
     */
    private static ConvolutionPreset colour() {
        NumberTable input = channels(
                "1 1 3 1 1 / 1 3 3 3 1 / 1 1 3 1 1 / 1 0 0 1 1 / 0 0 0 0 0",
                "2 2 0 2 2 / 2 0 3 0 2 / 2 2 0 2 2 / 2 2 2 2 2 / 2 2 2 2 2",
                "3 3 1 3 3 / 3 1 0 1 3 / 3 3 1 3 3 / 3 0 0 3 3 / 0 0 0 0 0");
        NumberTable filter = channels("0 1 0 / 1 1 1 / 0 1 0", "0 -1 0 / -1 1 -1 / 0 -1 0", "0 0 0 / 0 -1 0 / 0 0 0");
        return new ConvolutionPreset(
                "colour-5x5",
                ConvolutionTopic.CHANNELS,
                new ConvolutionCase(2, input, filter, List.of(BigDecimal.ONE), Window.square(3), 1, false, false));
    }

    /**
     * The lectures' im2col: an input of (1, 3, 7, 7) under 5x5 windows makes a matrix of (9, 75), and one of (10, 3, 7, 7) a
     * matrix of (90, 75).
     */
    private static ConvolutionPreset im2col(String id, int images) {
        Sizes sizes = new Sizes(images, 3, 1, 7, 7);
        return new ConvolutionPreset(
                id,
                ConvolutionTopic.IM2COL,
                new ConvolutionCase(
                        2,
                        NumberTable.filled(
                                sizes,
                                cell -> BigDecimal.valueOf(
                                        (cell.row() * 2 + cell.column() + cell.channel() + cell.image()) % 4)),
                        NumberTable.filled(
                                Sizes.of(3, 5, 5),
                                cell -> BigDecimal.valueOf((cell.row() + cell.column() + cell.channel()) % 3 - 1)),
                        List.of(),
                        Window.square(5),
                        1,
                        false,
                        false),
                Optional.of(ConvolutionView.IM2COL));
    }

    /** A signal: one row, under a filter that compares neighbours. */
    private static ConvolutionPreset signal() {
        return new ConvolutionPreset(
                "signal-1d",
                ConvolutionTopic.DIMENSIONS,
                new ConvolutionCase(
                        1,
                        NumberTable.parse("0 0 1 3 4 4 4 2 0 0 0 1"),
                        NumberTable.parse("-1 0 1"),
                        List.of(),
                        Window.line(Axis.of(3)),
                        1,
                        false,
                        false));
    }

    /** Gaps between the cells of the window: a 3 x 3 filter that reaches over 5 x 5. */
    private static ConvolutionPreset dilation() {
        return new ConvolutionPreset(
                "dilation-7x7",
                ConvolutionTopic.WINDOW,
                ConvolutionCase.of(NumberTable.parse(COUNTING_INPUT), NumberTable.parse(COUNTING_FILTER))
                        .withWindow(Window.square(3).withDilation(2)));
    }

    /** Two filters that each see two of four channels. */
    private static ConvolutionPreset groups() {
        NumberTable input = NumberTable.filled(
                Sizes.of(4, 3, 3),
                cell -> BigDecimal.valueOf(Math.floorMod(cell.column() - cell.row() + cell.channel() + 1, 4)));
        NumberTable filters = NumberTable.filled(
                new Sizes(2, 2, 1, 2, 2),
                cell -> BigDecimal.valueOf((cell.row() + cell.column() + cell.channel() + cell.filter()) % 3 - 1));
        return new ConvolutionPreset(
                "groups-4",
                ConvolutionTopic.WINDOW,
                new ConvolutionCase(2, input, filters, List.of(), Window.square(2), 2, false, false));
    }

    /** A volume: three frames in which a spot moves to the right, under a filter that subtracts the frame before. */
    private static ConvolutionPreset video() {
        NumberTable input = NumberTable.filled(
                new Sizes(1, 1, 3, 3, 3),
                cell -> BigDecimal.valueOf(cell.row() == 1 && cell.column() == cell.plane() ? 1 : 0));
        NumberTable filter =
                NumberTable.filled(new Sizes(1, 1, 2, 2, 2), cell -> BigDecimal.valueOf(cell.plane() == 0 ? -1 : 1));
        Axis two = Axis.of(2);
        return new ConvolutionPreset(
                "video-3d",
                ConvolutionTopic.DIMENSIONS,
                new ConvolutionCase(
                        3,
                        input,
                        filter,
                        List.of(),
                        new Window(two, two, two, PaddingMode.ZEROS, Rounding.DOWN),
                        1,
                        false,
                        false));
    }

    /** The convolution of mathematics, with a filter that is another one when it is flipped. */
    private static ConvolutionPreset trueConvolution() {
        return new ConvolutionPreset(
                "true-convolution-5x5",
                ConvolutionTopic.OPERATIONS,
                ConvolutionCase.of(NumberTable.parse(LECTURE_INPUT), NumberTable.parse("1 2 3 / 0 1 2 / 0 0 1"))
                        .withFlipped(true),
                Optional.of(ConvolutionView.SLIDING));
    }

    /** Every number is spread over 3 x 3 cells, two cells apart. */
    private static ConvolutionPreset transposed() {
        return new ConvolutionPreset(
                "transposed-3x3",
                ConvolutionTopic.OPERATIONS,
                ConvolutionCase.of(
                                NumberTable.parse("1 2 0 / 0 3 1 / 2 0 1"), NumberTable.parse("1 2 1 / 2 4 2 / 1 2 1"))
                        .withWindow(Window.square(3).withStride(2)),
                Optional.of(ConvolutionView.TRANSPOSED));
    }

    /** The gradient of each weight, for an output gradient of ones; a batch where there are several images. */
    private static ConvolutionPreset backward(String id, String... images) {
        List<NumberTable> tables = parsed(images);
        Sizes one = tables.getFirst().sizes();
        return new ConvolutionPreset(
                id,
                ConvolutionTopic.OPERATIONS,
                ConvolutionCase.of(
                        NumberTable.filled(
                                new Sizes(tables.size(), 1, 1, one.rows(), one.columns()),
                                cell -> tables.get(cell.image()).at(cell.inImage(0))),
                        NumberTable.parse("1 -1 / 0 2")),
                Optional.of(ConvolutionView.BACKWARD));
    }

    private static NumberTable channels(String... grids) {
        List<NumberTable> tables = parsed(grids);
        Sizes one = tables.getFirst().sizes();
        return NumberTable.filled(
                Sizes.of(tables.size(), one.rows(), one.columns()),
                cell -> tables.get(cell.channel()).at(cell.inChannel(0)));
    }

    private static List<NumberTable> parsed(String... grids) {
        return Arrays.stream(grids).map(NumberTable::parse).toList();
    }
}
