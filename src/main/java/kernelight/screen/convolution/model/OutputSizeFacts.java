package kernelight.screen.convolution.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.formula.OutputSizeFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.WindowAxis;

/** What the output size's division means for this case, in sentences. */
public final class OutputSizeFacts {

    private OutputSizeFacts() {}

    public static OutputSizeFormula formula(WindowAxis axis) {
        return new OutputSizeFormula(axis.input(), axis.padding(), axis.filter(), axis.stride());
    }

    /** The sentences, about rows and columns together where they are alike, else about each. */
    public static List<Message> sentences(ConvolutionCase example) {
        WindowAxis rows = example.rowAxis();
        WindowAxis columns = example.columnAxis();
        List<Message> sentences = new ArrayList<>();
        if (rows.equals(columns)) {
            sentences.addAll(about(rows, "both"));
        } else {
            sentences.addAll(about(rows, "rows"));
            sentences.addAll(about(columns, "columns"));
        }
        return sentences;
    }

    private static List<Message> about(WindowAxis axis, String direction) {
        List<Message> sentences = new ArrayList<>();
        OutputSizeFormula formula = formula(axis);
        if (formula.divides()) {
            sentences.add(Message.of("convolution.size.divides." + direction, axis.travel(), axis.stride()));
        } else {
            sentences.add(Message.of(
                    "convolution.size.remainder." + direction,
                    axis.travel(),
                    axis.stride(),
                    axis.travel() / axis.stride(),
                    axis.remainder()));
            sentences.add(Message.of(
                    "convolution.size.rounded",
                    ExactNumber.text(formula.unrounded().decimal(2)),
                    axis.output()));
        }
        sentences.add(read(axis, direction));
        return sentences;
    }

    private static Message read(WindowAxis axis, String direction) {
        int neverRead = axis.neverRead().size();
        if (neverRead > 0) {
            return Message.of("convolution.size.neverRead." + direction, neverRead);
        }
        return Message.of(
                (axis.remainder() > 0 ? "convolution.size.paddingLeft." : "convolution.size.allRead.") + direction);
    }
}
