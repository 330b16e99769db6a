package kernelight.screen.filters.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import kernelight.filter.Combination;
import kernelight.filter.chain.Step;
import kernelight.screen.filters.model.MagnifiedPixel.Term;

/**
 * How a number was computed, written out: the products, the bias, the result. Where there are too many products to be
 * read, the sums of the rows of the filter, or of the channels.
 *
 * @param lines one for each response, and one for what becomes of two of them
 * @param terms what each of the terms is
 */
public record PixelSum(List<Line> lines, Terms terms) {
    /** More products are not read one by one. */
    private static final int MOST_PRODUCTS = 25;

    /** What the terms of a sum are. */
    public enum Terms {
        PRODUCTS,
        /** The sums of the rows of the filter. */
        ROWS,
        /** The sums of the channels. */
        CHANNELS
    }

    /** What a part of a term is about, which decides on its colour. */
    public enum Role {
        INPUT,
        FILTER,
        /** The sum of several products. */
        PRODUCTS,
        BIAS,
        OUTPUT,
        /** Adds nothing, because one of its factors is 0. */
        IGNORED,
        SIGN
    }

    /** A number or a sign. */
    public record Part(String text, Role role) {}

    /** What may not be broken: a term with the sign before it. */
    public record Group(List<Part> parts) {}

    /** A line of the sum; it may be broken between groups. */
    public record Line(List<Group> groups) {
        /** The whole line as text. */
        public String text() {
            return groups.stream()
                    .flatMap(group -> group.parts().stream())
                    .map(Part::text)
                    .collect(Collectors.joining());
        }
    }

    /** The sum of a pixel. */
    public static PixelSum of(MagnifiedPixel pixel, Step step) {
        return switch (step) {
            case Step.Filters _ -> ofKernels(pixel);
            case Step.Relu _ -> new PixelSum(List.of(relu(pixel)), Terms.PRODUCTS);
            case Step.Pooling pooling -> new PixelSum(List.of(pooled(pixel, pooling)), Terms.PRODUCTS);
        };
    }

    private static PixelSum ofKernels(MagnifiedPixel pixel) {
        Terms terms = pixel.read().size() > 1
                ? Terms.CHANNELS
                : pixel.place().rows() * pixel.place().columns() > MOST_PRODUCTS ? Terms.ROWS : Terms.PRODUCTS;
        List<Line> lines = new ArrayList<>();
        for (int response = 0; response < pixel.kernels().size(); response++) {
            List<Group> groups = new ArrayList<>();
            boolean isRounded = switch (terms) {
                case PRODUCTS -> products(pixel, response, groups);
                case ROWS -> subtotals(pixel.place().rows(), rowSums(pixel, response), groups);
                case CHANNELS -> subtotals(pixel.read().size(), channelSums(pixel, response), groups);
            };
            if (pixel.combination().isOfTwo()) {
                groups.addFirst(new Group(List.of(sign(response == 0 ? "x: " : "y: "))));
                groups.add(result(pixel.sum(response), isRounded, Role.SIGN));
            } else {
                finish(pixel, pixel.sum(response), isRounded, groups);
            }
            lines.add(new Line(groups));
        }
        if (pixel.combination().isOfTwo()) {
            lines.add(combined(pixel));
        }
        return new PixelSum(lines, terms);
    }

    private static IntToDoubleFunction rowSums(MagnifiedPixel pixel, int response) {
        return row -> pixel.rowSum(response, 0, row);
    }

    private static IntToDoubleFunction channelSums(MagnifiedPixel pixel, int response) {
        return channel -> pixel.channelSum(response, channel);
    }

    /** @return whether a number is written rounded */
    private static boolean products(MagnifiedPixel pixel, int response, List<Group> groups) {
        boolean isRounded = false;
        for (Term term : pixel.terms(response, 0)) {
            boolean isNothing = term.product() == 0;
            List<Part> parts = new ArrayList<>();
            if (!groups.isEmpty()) {
                parts.add(sign("  +  "));
            }
            parts.add(new Part(PixelNumber.inSum(term.value()), isNothing ? Role.IGNORED : Role.INPUT));
            parts.add(new Part("\u00b7", isNothing ? Role.IGNORED : Role.SIGN));
            parts.add(new Part(PixelNumber.inSum(term.weight()), isNothing ? Role.IGNORED : Role.FILTER));
            groups.add(new Group(parts));
            isRounded |= PixelNumber.isRounded(term.value()) || PixelNumber.isRounded(term.weight());
        }
        return isRounded;
    }

    /** @return whether a number is written rounded */
    private static boolean subtotals(int count, IntToDoubleFunction sums, List<Group> groups) {
        boolean isRounded = false;
        for (int index = 0; index < count; index++) {
            double sum = sums.applyAsDouble(index);
            List<Part> parts = new ArrayList<>();
            if (!groups.isEmpty()) {
                parts.add(sign("  +  "));
            }
            String written = PixelNumber.inSubtotal(sum);
            parts.add(new Part(written, sum == 0 ? Role.IGNORED : Role.PRODUCTS));
            groups.add(new Group(parts));
            isRounded |= PixelNumber.isRounded(sum, written);
        }
        return isRounded;
    }

    private static void finish(MagnifiedPixel pixel, double sum, boolean areRounded, List<Group> groups) {
        float bias = pixel.settings().bias();
        boolean isRounded = areRounded || PixelNumber.isRounded(bias);
        if (bias != 0) {
            groups.add(new Group(List.of(sign("  +  "), new Part(PixelNumber.inSum(bias), Role.BIAS))));
        }
        double biased = sum + bias;
        if (pixel.settings().relu()) {
            groups.add(result(biased, isRounded, Role.SIGN));
            groups.add(
                    new Group(List.of(sign("   ReLU  "), new Part(PixelNumber.inResult(pixel.value()), Role.OUTPUT))));
        } else { // the number of the map itself, which may be a rounded one
            groups.add(result(pixel.value(), isRounded || biased != pixel.value(), Role.OUTPUT));
        }
    }

    private static Line combined(MagnifiedPixel pixel) {
        double x = pixel.sum(0);
        double y = pixel.sum(1);
        String words = pixel.combination() == Combination.MAGNITUDE
                ? "\u221a(x\u00b2 + y\u00b2) = \u221a(" + squared(x) + " + " + squared(y) + ")"
                : "atan2(y, x) = atan2(" + PixelNumber.inSum(y) + ", " + PixelNumber.inSum(x) + ")";
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(List.of(sign(words))));
        double combined =
                pixel.combination() == Combination.MAGNITUDE ? Math.hypot(x, y) : Math.toDegrees(Math.atan2(y, x));
        finish(pixel, combined, PixelNumber.isRounded(combined), groups);
        return new Line(groups);
    }

    private static String squared(double value) {
        return (value < 0 ? "(" + PixelNumber.inSum(value) + ")" : PixelNumber.inSum(value)) + "\u00b2";
    }

    private static Line relu(MagnifiedPixel pixel) {
        float value = pixel.before()
                .at(pixel.plane(), pixel.place().row(), pixel.place().column());
        return new Line(List.of(
                new Group(List.of(sign("max(0, "), new Part(PixelNumber.inSum(value), Role.INPUT), sign(")"))),
                result(pixel.value(), PixelNumber.isRounded(value), Role.OUTPUT)));
    }

    private static Line pooled(MagnifiedPixel pixel, Step.Pooling pooling) {
        boolean isAverage = pooling.kind().isAverage();
        List<Group> groups = new ArrayList<>();
        boolean isRounded = false;
        for (int row = 0; row < pooling.size(); row++) {
            for (int column = 0; column < pooling.size(); column++) {
                float value = pixel.input(
                        pixel.place().firstRow() + row, pixel.place().firstColumn() + column);
                String before = groups.isEmpty() ? (isAverage ? "(" : "max(") : isAverage ? " + " : ", ";
                boolean isTaken = isAverage || value == pixel.value();
                groups.add(new Group(List.of(
                        sign(before), new Part(PixelNumber.inSum(value), isTaken ? Role.INPUT : Role.IGNORED))));
                isRounded |= PixelNumber.isRounded(value);
            }
        }
        groups.add(new Group(List.of(sign(isAverage ? ") : " + pooling.size() * pooling.size() : ")"))));
        groups.add(result(pixel.value(), isRounded, Role.OUTPUT));
        return new Line(groups);
    }

    private static Group result(double value, boolean areRounded, Role role) {
        String written = PixelNumber.inResult(value);
        boolean isRounded = areRounded || PixelNumber.isRounded(value, written);
        return new Group(List.of(sign(isRounded ? "  \u2248  " : "  =  "), new Part(written, role)));
    }

    private static Part sign(String text) {
        return new Part(text, Role.SIGN);
    }

    /** The whole sum as text, a line for each of its lines. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
