package kernelight.stage.paint;

import java.util.List;
import kernelight.stage.sheet.SumLine;
import kernelight.ui.surface.Surface;

/**
 * How wide the parts of a written-out sum are.
 *
 * @param terms how many there are
 * @param termsPerLine how many of them belong together
 * @param slot the widest term
 * @param opening what stands before the terms
 * @param afters what follows them, each with its sign
 * @param sum the widest result
 * @param noteWithGap the note and the gap before it
 */
record StripMeasures(
        double fontSize,
        int terms,
        int termsPerLine,
        double slot,
        double opening,
        List<Double> afters,
        double sum,
        double noteWithGap) {
    static final String DOT = "\u00b7";

    /** @param note the words beside the result, as wide as they get */
    static StripMeasures of(SumLine line, double fontSize, String note, Surface surface) {
        double slot = line.terms().stream()
                .mapToDouble(term -> termWidth(term, fontSize, surface))
                .max()
                .orElse(0);
        double running = line.terms().stream()
                .mapToDouble(term -> surface.widthOf(term.running(), StripStyles.sum(fontSize)))
                .max()
                .orElse(0);
        double sum = Math.max(running, surface.widthOf(line.result(), StripStyles.sum(fontSize)));
        return new StripMeasures(
                fontSize,
                line.terms().size(),
                line.termsPerLine(),
                slot,
                line.opening().isEmpty() ? 0 : surface.widthOf(line.opening(), StripStyles.regular(fontSize)),
                line.after().stream()
                        .map(after -> surface.widthOf(after.sign(), StripStyles.regular(fontSize))
                                + fontSize * 0.9
                                + surface.widthOf(after.factor().text(), StripStyles.bold(fontSize)))
                        .toList(),
                sum,
                StripStyles.noteGap(fontSize) + surface.widthOf(note, StripStyles.note(fontSize)));
    }

    static double termWidth(SumLine.Product term, double fontSize, Surface surface) {
        double first = surface.widthOf(term.first().text(), StripStyles.bold(fontSize));
        return term.second()
                .map(second -> first
                        + surface.widthOf(DOT, StripStyles.bold(fontSize))
                        + surface.widthOf(second.text(), StripStyles.bold(fontSize)))
                .orElse(first);
    }

    double aftersWidth() {
        return afters.stream().mapToDouble(Double::doubleValue).sum();
    }
}
