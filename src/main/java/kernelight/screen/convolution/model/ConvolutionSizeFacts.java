package kernelight.screen.convolution.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.formula.Formula;
import kernelight.formula.OutputSizeFormula;
import kernelight.formula.TransposedSizeFormula;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.screen.stepper.model.UnreadCells;
import kernelight.stage.player.TableWords;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;
import kernelight.walk.TransposedConvolution;
import kernelight.words.LocalizedMessage;

/** Formulas and sentences about a convolution's output size. */
public final class ConvolutionSizeFacts {
    private ConvolutionSizeFacts() {}

    /** The formula of each direction, or a single one where they are equal; none where no window fits. */
    public static SizeFacts of(ConvolutionCase example) {
        if (!example.hasOutput()) {
            return new SizeFacts(List.of(), List.of());
        }
        List<Direction> directions = directions(example);
        List<LocalizedMessage> further = shapes(example, example.outputSizes());
        if (isAlike(example)) {
            return new SizeFacts(List.of(along(example, directions.getLast(), Optional.empty())), further);
        }
        return new SizeFacts(
                directions.stream()
                        .map(direction -> along(example, direction, Optional.of(name(direction))))
                        .toList(),
                further);
    }

    /** The shapes of input and output, where the input is a batch. */
    private static List<LocalizedMessage> shapes(ConvolutionCase example, Sizes output) {
        Sizes input = example.input().sizes();
        return input.images() == 1
                ? List.of()
                : List.of(LocalizedMessage.of(
                        "convolution.size.batch",
                        TableWords.axes(example.dimensions()),
                        TableWords.shape(input, example.dimensions()),
                        TableWords.shape(output, example.dimensions()),
                        input.images()));
    }

    /** The same for the transposed convolution, whose output is the larger side. */
    public static SizeFacts ofTransposed(ConvolutionCase example, int outputPadding) {
        List<Direction> directions = directions(example);
        List<LocalizedMessage> further =
                shapes(example, new TransposedConvolution(example, outputPadding).targetSizes());
        if (isAlike(example)) {
            return new SizeFacts(
                    List.of(transposed(example, directions.getLast(), outputPadding, Optional.empty())), further);
        }
        return new SizeFacts(
                directions.stream()
                        .map(direction -> transposed(example, direction, outputPadding, Optional.of(name(direction))))
                        .toList(),
                further);
    }

    private static SizeFacts.Along transposed(
            ConvolutionCase example, Direction direction, int outputPadding, Optional<LocalizedMessage> name) {
        SlidingAxis axis = axis(example, direction);
        Formula size = new TransposedSizeFormula(SizeFacts.formula(axis), outputPadding).output();
        return new SizeFacts.Along(
                name,
                size,
                List.of(backAgain(axis, outputPadding, example.window().paddingMode())));
    }

    /**
     * What a convolution makes of the transposed output. It is the input's size again unless the output padding reaches
     * a whole stride, as it may beside a dilation.
     */
    private static LocalizedMessage backAgain(SlidingAxis axis, int outputPadding, PaddingMode mode) {
        int size = TransposedConvolution.size(axis.length(), axis.window(), outputPadding);
        boolean isPadded = axis.window().longerPadding() > 0;
        LocalizedMessage settings = LocalizedMessage.of(
                isPadded && mode != PaddingMode.ZEROS
                        ? "convolution.size.transposed.zeros"
                        : "convolution.size.transposed.settings");
        int stride = axis.window().stride();
        int made = axis.length() + outputPadding / stride; // the output padding makes room for more strides
        return made == axis.length()
                ? LocalizedMessage.of("convolution.size.transposed", size, made, settings)
                : LocalizedMessage.of(
                        "convolution.size.transposed.more", size, made, settings, axis.length(), outputPadding, stride);
    }

    private static SizeFacts.Along along(
            ConvolutionCase example, Direction direction, Optional<LocalizedMessage> name) {
        return new SizeFacts.Along(name, SizeFacts.size(axis(example, direction)), sentences(example, direction));
    }

    private static LocalizedMessage name(Direction direction) {
        return LocalizedMessage.of("exercise.size.direction." + direction.name().toLowerCase(Locale.ROOT));
    }

    /** How the window moves along each direction. */
    static List<SlidingAxis> axes(ConvolutionCase example) {
        return directions(example).stream()
                .map(direction -> axis(example, direction))
                .toList();
    }

    /** The directions a case has, rows before columns. */
    public static List<Direction> directions(ConvolutionCase example) {
        return Stream.of(Direction.values())
                .filter(direction -> direction.isIn(example.dimensions()))
                .toList();
    }

    public static SlidingAxis axis(ConvolutionCase example, Direction direction) {
        return switch (direction) {
            case PLANES -> example.planeAxis();
            case ROWS -> example.rowAxis();
            case COLUMNS -> example.columnAxis();
        };
    }

    /** Whether one formula holds for all directions. */
    public static boolean isAlike(ConvolutionCase example) {
        return axes(example).stream().distinct().count() == 1;
    }

    /** The sentences about one direction, or about all of them where they are equal. */
    public static List<LocalizedMessage> sentences(ConvolutionCase example, Direction direction) {
        SlidingAxis axis = axis(example, direction);
        String which = isAlike(example) ? "both" : direction.name().toLowerCase(Locale.ROOT);
        List<LocalizedMessage> sentences = new ArrayList<>();
        OutputSizeFormula formula = SizeFacts.formula(axis);
        int stride = axis.window().stride();
        if (formula.divides()) {
            sentences.add(LocalizedMessage.of("convolution.size.divides", axis.travel(), stride));
        } else {
            sentences.add(LocalizedMessage.of(
                    "convolution.size.remainder", axis.travel(), stride, axis.travel() / stride, axis.remainder()));
            sentences.add(LocalizedMessage.of(
                    "convolution.size.rounded",
                    ExactNumber.text(formula.unrounded().decimal(2)),
                    axis.outputSize()));
        }
        sentences.add(read(example, direction, which));
        return sentences;
    }

    private static LocalizedMessage read(ConvolutionCase example, Direction direction, String which) {
        SlidingAxis axis = axis(example, direction);
        List<Integer> neverRead = axis.neverRead(example.window().paddingMode());
        if (!neverRead.isEmpty()) {
            return UnreadCells.sentence(unread(example, direction), neverRead);
        }
        return LocalizedMessage.of(
                (axis.remainder() > 0 ? "convolution.size.paddingLeft." : "convolution.size.allRead.") + which);
    }

    /** The part of the text key that names what is not read: a signal has cells, not rows. */
    private static String unread(ConvolutionCase example, Direction direction) {
        if (!isAlike(example)) {
            return direction.name().toLowerCase(Locale.ROOT);
        }
        return switch (example.dimensions()) {
            case 1 -> "cells";
            case 2 -> "both";
            default -> "all";
        };
    }
}
