package kernelight.screen.convolution.model;

import kernelight.walk.ExactNumber;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionFrame;
import kernelight.walk.square.Product;

/** What can be said about a moment: beside the playback buttons, and to someone who does not see the picture. */
public final class Narration {

    private Narration() {}

    /** Which output cell this is about. */
    public static Message place(Moment moment) {
        Cell cell = moment.frame().outputCell();
        return Message.of("convolution.place", cell.row() + 1, cell.column() + 1);
    }

    /** What the last micro-step did. */
    public static Message step(Moment moment) {
        ConvolutionFrame frame = moment.frame();
        return switch (frame.phase()) {
            case READY -> Message.of("convolution.step.ready", frame.products().size());
            case PRODUCT -> {
                Cell weight = frame.products().get(frame.productsDone() - 1).weight();
                yield Message.of(
                        "convolution.step.product",
                        frame.productsDone(),
                        frame.products().size(),
                        weight.row() + 1,
                        weight.column() + 1);
            }
            case BIAS ->
                Message.of(
                        "convolution.step.bias",
                        ExactNumber.text(moment.walk().example().bias()));
            case WRITTEN -> Message.of("convolution.step.written", ExactNumber.text(frame.sum()));
        };
    }

    /** A few words beside the running sum. */
    public static Message note(Moment moment) {
        ConvolutionFrame frame = moment.frame();
        return switch (frame.phase()) {
            case READY, PRODUCT ->
                Message.of(
                        "convolution.strip.soFar",
                        frame.productsDone(),
                        frame.products().size());
            case BIAS -> Message.of("convolution.strip.bias");
            case WRITTEN ->
                Message.of(
                        "convolution.strip.written",
                        frame.outputCell().row() + 1,
                        frame.outputCell().column() + 1);
        };
    }

    /** The whole state of the picture in one sentence. */
    public static Message spoken(Moment moment) {
        ConvolutionFrame frame = moment.frame();
        int row = frame.outputCell().row() + 1;
        int column = frame.outputCell().column() + 1;
        String sum = ExactNumber.text(frame.sum());
        return switch (frame.phase()) {
            case READY -> Message.of("convolution.spoken.ready", row, column);
            case PRODUCT -> {
                Product product = frame.products().get(frame.productsDone() - 1);
                yield Message.of(
                        "convolution.spoken.product",
                        row,
                        column,
                        frame.productsDone(),
                        frame.products().size(),
                        ExactNumber.text(product.inputValue()),
                        ExactNumber.text(product.weightValue()),
                        sum);
            }
            case BIAS ->
                Message.of(
                        "convolution.spoken.bias",
                        row,
                        column,
                        ExactNumber.text(moment.walk().example().bias()),
                        sum);
            case WRITTEN -> Message.of("convolution.spoken.written", row, column, sum);
        };
    }
}
