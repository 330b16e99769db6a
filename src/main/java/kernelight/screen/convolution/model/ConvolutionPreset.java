package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.NumberGrid;

/**
 * A case that can be chosen by name.
 *
 * @param id the end of the key of its name: {@code convolution.preset.<id>}
 */
public record ConvolutionPreset(String id, ConvolutionCase example) {

    private static final String LECTURE_INPUT = "1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 1 0 / 0 1 1 0 0";
    private static final String LECTURE_FILTER = "1 0 1 / 0 1 0 / 1 0 1";
    private static final String COUNTING_INPUT = "1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1 / 2 3 0 1 2 3 0"
            + " / 1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1";
    private static final String COUNTING_FILTER = "2 0 1 / 0 1 2 / 1 0 2";

    /** Our own grey picture for Sobel: a bright sail with soft edges over dark water, 0 black to 9 white. */
    private static final String GREY_PICTURE = "0 0 0 0 1 0 0 0 0 0 / 0 0 0 1 5 0 0 0 0 0 / 0 0 0 4 9 2 0 0 0 0"
            + " / 0 0 1 8 9 5 0 0 0 0 / 0 0 4 9 9 8 1 0 0 0 / 0 1 8 9 9 9 4 0 0 0 / 0 4 9 9 9 9 8 1 0 0"
            + " / 0 0 0 0 3 0 0 0 0 0 / 2 7 7 7 7 7 7 7 6 1 / 1 2 5 6 6 6 6 4 2 1";

    /** The cases of the lectures, in their order. The app opens on the second. */
    public static final List<ConvolutionPreset> ALL = List.of(
            preset("basic-3x3", "1 2 1 / 3 4 3 / 1 2 1", "1 0 / 2 0", 0, 1, 0),
            preset("lecture-5x5", LECTURE_INPUT, LECTURE_FILTER, 0, 1, 0),
            preset("lecture-5x5-2x2", LECTURE_INPUT, "1 0 / 0 1", 0, 1, 0),
            preset("padding-4x4", "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1", COUNTING_FILTER, 1, 1, 0),
            preset("lecture-5x5-pad1", LECTURE_INPUT, LECTURE_FILTER, 1, 1, 0),
            preset("lecture-5x5-pad2", LECTURE_INPUT, LECTURE_FILTER, 2, 1, 0),
            preset("stride-5x5", LECTURE_INPUT, LECTURE_FILTER, 0, 2, 0),
            preset("stride-7x7", COUNTING_INPUT, COUNTING_FILTER, 0, 2, 0),
            preset("not-whole-7x7", COUNTING_INPUT, COUNTING_FILTER, 0, 3, 0),
            preset("bias-4x4", "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1", COUNTING_FILTER, 0, 1, 3),
            preset("sobel", GREY_PICTURE, "-1 0 1 / -2 0 2 / -1 0 1", 0, 1, 0));

    /** Whether its input is a picture, to be looked at as one. */
    public boolean isPicture() {
        return example.input().toString().equals(GREY_PICTURE);
    }

    /** What the screen opens on. */
    public static final ConvolutionPreset OPENING = ALL.get(1);

    /** The preset that is exactly this case, if one is. */
    public static Optional<ConvolutionPreset> of(ConvolutionCase example) {
        return ALL.stream().filter(preset -> preset.example().equals(example)).findFirst();
    }

    private static ConvolutionPreset preset(String id, String input, String filter, int padding, int stride, int bias) {
        return new ConvolutionPreset(
                id,
                new ConvolutionCase(
                        NumberGrid.parse(input), NumberGrid.parse(filter), padding, stride, BigDecimal.valueOf(bias)));
    }
}
