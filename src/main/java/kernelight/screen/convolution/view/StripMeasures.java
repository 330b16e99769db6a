package kernelight.screen.convolution.view;

import java.math.BigDecimal;
import java.util.Collection;
import javafx.scene.text.Font;
import kernelight.screen.convolution.model.Moment;
import kernelight.ui.theme.TextMeasure;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;

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

    static StripMeasures of(Moment moment, double fontSize, String widestNote, TextMeasure measure) {
        ConvolutionCase example = moment.walk().example();
        Font bold = StripFonts.bold(fontSize);
        double slot = widest(example.input().values(), bold, measure)
                + measure.width(StripText.DOT, bold)
                + widest(example.filter().values(), bold, measure);
        double sum = Math.max(
                widest(moment.walk().output().values(), StripFonts.sum(fontSize), measure),
                measure.width(ExactNumber.text(moment.frame().sum()), StripFonts.sum(fontSize)));
        return new StripMeasures(
                fontSize,
                moment.walk().productsPerCell(),
                example.filter().columns(),
                slot,
                example.hasBias() ? measure.width(StripText.factor(example.bias()), bold) : 0,
                sum,
                StripFonts.noteGap(fontSize) + measure.width(widestNote, StripFonts.note(fontSize)));
    }

    private static double widest(Collection<BigDecimal> values, Font font, TextMeasure measure) {
        return values.stream()
                .distinct()
                .mapToDouble(value -> measure.width(StripText.factor(value), font))
                .max()
                .orElse(0);
    }
}
