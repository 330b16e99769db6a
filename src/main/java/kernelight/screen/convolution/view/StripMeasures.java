package kernelight.screen.convolution.view;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import javafx.scene.text.Font;
import kernelight.screen.convolution.model.Moment;
import kernelight.ui.theme.TextMeasure;
import kernelight.walk.ExactNumber;
import kernelight.walk.square.ConvolutionCase;

/**
 * How wide the parts of a case's sums are, in pixels.
 *
 * @param terms how many products a sum has
 * @param filterColumns how many of them one filter row gives
 * @param slot the widest product
 * @param bias the bias; 0 where there is none
 * @param sum the widest sum
 * @param noteWithGap the widest note and the gap before it
 */
record StripMeasures(
        double fontSize, int terms, int filterColumns, double slot, double bias, double sum, double noteWithGap) {

    /** @param notes the longest of what may stand beside the sum */
    static StripMeasures of(Moment moment, double fontSize, List<String> notes, TextMeasure measure) {
        ConvolutionCase example = moment.walk().example();
        Font bold = StripFonts.bold(fontSize);
        double slot = widest(example.input().values(), bold, measure)
                + measure.width(StripText.DOT, bold)
                + widest(example.filter().values(), bold, measure);
        double sum = Math.max(
                widest(moment.walk().output().values(), StripFonts.sum(fontSize), measure),
                measure.width(ExactNumber.text(moment.frame().sum()), StripFonts.sum(fontSize)));
        double note = notes.stream()
                .mapToDouble(text -> measure.width(text, StripFonts.note(fontSize)))
                .max()
                .orElse(0);
        return new StripMeasures(
                fontSize,
                moment.walk().productsPerCell(),
                example.filter().columns(),
                slot,
                example.hasBias() ? measure.width(StripText.factor(example.bias()), bold) : 0,
                sum,
                StripFonts.noteGap(fontSize) + note);
    }

    private static double widest(Collection<BigDecimal> values, Font font, TextMeasure measure) {
        return values.stream()
                .distinct()
                .mapToDouble(value -> measure.width(StripText.factor(value), font))
                .max()
                .orElse(0);
    }
}
