package kernelight.screen.filters.model;

import java.util.Optional;
import kernelight.filter.Kernel;
import kernelight.filter.NamedFilter;
import kernelight.filter.Planes;
import kernelight.filter.chain.Step;
import kernelight.words.LocalizedMessage;

/** What the number of a pixel says about the picture there, in words. */
public final class PixelWords {
    /** Below this share of the largest response that a picture can cause, nothing is said to be there. */
    private static final double LITTLE = 0.04;

    /** What is larger by less, as a pixel beside the piece may be, does not count as larger. */
    private static final double JUST_MORE = 1.02;

    private static final String[] DIRECTIONS = {
        "right", "lowerRight", "below", "lowerLeft", "left", "upperLeft", "above", "upperRight"
    };
    private static final double STEP = 45;

    private PixelWords() {}

    /** A sentence about the pixel that is looked at. */
    public static LocalizedMessage of(Responses responses, MagnifiedPixel pixel) {
        String number = PixelNumber.inResult(pixel.value());
        return switch (responses.state().step().step()) {
            case Step.Relu _ -> relu(pixel, number);
            case Step.Pooling pooling ->
                LocalizedMessage.of(
                        pooling.kind().isAverage() ? "filters.says.mean" : "filters.says.max",
                        number,
                        pooling.size() * pooling.size());
            case Step.Filters _ -> ofFilter(responses.filter().orElseThrow(), pixel, number);
        };
    }

    private static LocalizedMessage relu(MagnifiedPixel pixel, String number) {
        float before = pixel.before()
                .at(pixel.plane(), pixel.place().row(), pixel.place().column());
        return LocalizedMessage.of(
                before < 0 ? "filters.says.relu.cut" : "filters.says.relu", number, PixelNumber.inResult(before));
    }

    private static LocalizedMessage ofFilter(ChosenFilter filter, MagnifiedPixel pixel, String number) {
        Optional<NamedFilter> named = filter.named();
        if (named.isEmpty()) {
            return filter.source() == ChosenFilter.Source.PIECE
                    ? ofPiece(filter, pixel, number)
                    : signed("weights", pixel, number);
        }
        return switch (named.get()) {
            case IDENTITY -> LocalizedMessage.of("filters.says.identity", number);
            case BOX, GAUSSIAN, MOTION ->
                LocalizedMessage.of(
                        "filters.says.mean",
                        number,
                        pixel.place().rows() * pixel.place().columns());
            case SOBEL_X, PREWITT_X, SCHARR_X -> signed("x", pixel, number);
            case SOBEL_Y, PREWITT_Y, SCHARR_Y -> signed("y", pixel, number);
            case SOBEL ->
                LocalizedMessage.of(
                        isLittle(pixel) ? "filters.says.magnitude.little" : "filters.says.magnitude", number);
            case SOBEL_ANGLE -> angle(pixel, number);
            case LAPLACIAN, LAPLACIAN_8, LOG -> signed("laplacian", pixel, number);
            case OUTLINE -> signed("outline", pixel, number);
            case SHARPEN, UNSHARP -> compared("sharpen", pixel, number);
            case EMBOSS -> compared("emboss", pixel, number);
        };
    }

    /** Compared with what the filter says of the piece that it was cut out as. */
    private static LocalizedMessage ofPiece(ChosenFilter filter, MagnifiedPixel pixel, String number) {
        double own =
                filter.responseToPiece().orElse(Double.NaN) + pixel.settings().bias();
        if (pixel.value() > own * JUST_MORE) {
            return LocalizedMessage.of("filters.says.piece.more", number, PixelNumber.inResult(own));
        }
        if (pixel.value() < own * FilterRun.LIKE_THE_PIECE && pixel.value() > 0 && !isLittle(pixel)) {
            return LocalizedMessage.of("filters.says.piece.less", number, PixelNumber.inResult(own));
        }
        return signed("piece", pixel, number);
    }

    private static LocalizedMessage signed(String about, MagnifiedPixel pixel, String number) {
        String key =
                "filters.says." + about + (isLittle(pixel) ? ".little" : pixel.value() > 0 ? ".positive" : ".negative");
        return LocalizedMessage.of(key, number);
    }

    /** Compared with the pixel in the middle of the window. */
    private static LocalizedMessage compared(String about, MagnifiedPixel pixel, String number) {
        float middle = pixel.input(pixel.place().middleRow(), pixel.place().middleColumn());
        double difference = pixel.value() - middle;
        String key = "filters.says." + about
                + (Math.abs(difference) < LITTLE * Planes.BRIGHTEST ? ".little" : difference > 0 ? ".more" : ".less");
        return LocalizedMessage.of(key, number, PixelNumber.inResult(middle));
    }

    private static LocalizedMessage angle(MagnifiedPixel pixel, String number) {
        boolean isSteep = Math.hypot(pixel.sum(0), pixel.sum(1)) >= LITTLE * reach(pixel);
        int direction = Math.floorMod(Math.round(pixel.value() / STEP), DIRECTIONS.length);
        return LocalizedMessage.of(
                isSteep ? "filters.says.angle" : "filters.says.angle.little",
                number,
                LocalizedMessage.of("filters.direction." + DIRECTIONS[direction]));
    }

    private static boolean isLittle(MagnifiedPixel pixel) {
        return Math.abs(pixel.value()) < LITTLE * reach(pixel);
    }

    /** The largest response of a picture to the kernel: as large as the weights of one sign. */
    private static double reach(MagnifiedPixel pixel) {
        double positive = 0;
        double negative = 0;
        for (Kernel kernel : pixel.kernels().getFirst()) {
            for (float weight : kernel.weights()) {
                positive += Math.max(0, weight);
                negative -= Math.min(0, weight);
            }
        }
        return Planes.BRIGHTEST * Math.max(positive, negative);
    }

    /** A sentence about what the filter or the step does. */
    public static LocalizedMessage about(Responses responses) {
        return switch (responses.state().step().step()) {
            case Step.Relu _ -> LocalizedMessage.of("filters.does.relu");
            case Step.Pooling pooling ->
                LocalizedMessage.of(
                        pooling.kind().isAverage() ? "filters.does.averagePooling" : "filters.does.maxPooling",
                        pooling.size());
            case Step.Filters _ ->
                responses
                        .responseToPiece()
                        .filter(own -> responses.largest() > own * JUST_MORE)
                        .map(own -> LocalizedMessage.of(
                                "filters.does.PIECE.outdone",
                                PixelNumber.inResult(responses.largest()),
                                PixelNumber.inResult(own)))
                        .orElseGet(() -> about(responses.filter().orElseThrow()));
        };
    }

    /** A sentence about what a filter does. */
    public static LocalizedMessage about(ChosenFilter filter) {
        return filter.named()
                .map(PixelWords::about)
                .orElseGet(() -> LocalizedMessage.of("filters.does." + filter.source()));
    }

    public static LocalizedMessage about(NamedFilter named) {
        return LocalizedMessage.of("filters.does." + named);
    }
}
