package kernelight.stage.paint;

import java.util.List;
import kernelight.stage.state.SumLine;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/**
 * How wide the parts of a written-out sum are.
 *
 * @param noteSize the size of the words beside the terms
 * @param terms how many there are
 * @param termsPerLine how many of them form a row of the filter
 * @param slot the widest term
 * @param opening what stands before the terms, with its gap
 * @param closing the parenthesis after them, with its gap
 * @param signShare how much of a sign's usual room the separator takes: a comma needs less
 * @param afters the finishing steps after the terms, each with its sign
 * @param sum the widest result
 * @param activation the activation function after the result, and its value; 0 where there is none
 * @param noteWithGap the note and the gap before it
 */
record StripMeasures(
        double fontSize,
        double noteSize,
        int terms,
        int termsPerLine,
        double slot,
        double opening,
        double closing,
        double signShare,
        List<Double> afters,
        double sum,
        double activation,
        double noteWithGap) {
    static final String DOT = "\u00b7";
    static final String COMMA = ",";
    static final String ARROW = "\u2192";
    /** Before and behind a sign that follows the terms, as a share of the font size. */
    static final double GAP_OF_SIGN = 0.45;

    static final double GAP_OF_PARENTHESIS = 0.5;
    private static final double SHARE_OF_COMMA = 0.7;

    /** @param note the words beside the result, as wide as they get */
    static StripMeasures of(SumLine line, double fontSize, double noteSize, String note, Surface surface) {
        double sum = sum(line, StripStyles.sum(fontSize), surface);
        return new StripMeasures(
                fontSize,
                noteSize,
                line.terms().size(),
                line.termsPerLine(),
                slot(line.terms(), fontSize, surface),
                parenthesis(line.opening(), fontSize, surface),
                parenthesis(line.closing(), fontSize, surface),
                line.separator().equals(COMMA) ? SHARE_OF_COMMA : 1,
                line.after().stream()
                        .map(after -> surface.widthOf(after.sign(), StripStyles.regular(fontSize))
                                + 2 * GAP_OF_SIGN * fontSize
                                + surface.widthOf(after.factor().text(), StripStyles.bold(fontSize)))
                        .toList(),
                sum,
                line.activation()
                        .map(activation -> activation(activation, sum, fontSize, surface))
                        .orElse(0.0),
                StripStyles.noteGap(fontSize) + surface.widthOf(note, TextStyle.of(noteSize)));
    }

    private static double slot(SumLine.Terms terms, double fontSize, Surface surface) {
        RoughWidth rough = new RoughWidth(StripStyles.bold(fontSize), surface);
        double most = -1;
        int widest = -1;
        for (int index : terms.widestTerms()) {
            double width = rough.of(terms.first(index)) + rough.of(terms.second(index));
            if (width > most) {
                most = width;
                widest = index;
            }
        }
        return widest < 0 ? 0 : termWidth(terms.first(widest), terms.second(widest), fontSize, surface);
    }

    private static double sum(SumLine line, TextStyle style, Surface surface) {
        RoughWidth rough = new RoughWidth(style, surface);
        String widest = line.result();
        double most = rough.of(widest);
        for (String running : line.terms().widestRunning()) {
            double width = rough.of(running);
            if (width > most) {
                most = width;
                widest = running;
            }
        }
        return surface.widthOf(widest, style);
    }

    /** An arrow to its name, and one to its result, which is no wider than the sum. */
    private static double activation(SumLine.Activation activation, double sum, double fontSize, Surface surface) {
        double arrow = surface.widthOf(ARROW, StripStyles.regular(fontSize)) + 2 * GAP_OF_SIGN * fontSize;
        return 2 * arrow + surface.widthOf(activation.name(), StripStyles.bold(fontSize)) + sum;
    }

    /** Room for a parenthesis, if there is one, and for the frame around the term beside it. */
    static double parenthesis(String text, double fontSize, Surface surface) {
        return text.isEmpty()
                ? 0
                : surface.widthOf(text, StripStyles.regular(fontSize)) + GAP_OF_PARENTHESIS * fontSize;
    }

    /** @param second empty for a term with one factor */
    static double termWidth(String first, String second, double fontSize, Surface surface) {
        TextStyle factor = StripStyles.bold(fontSize);
        double width = surface.widthOf(first, factor);
        return second.isEmpty() ? width : width + surface.widthOf(DOT, factor) + surface.widthOf(second, factor);
    }

    double aftersWidth() {
        return closing + afters.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The result, with the activation function and its value. */
    double resultWidth() {
        return sum + activation;
    }
}
