package kernelight.stage.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;

/**
 * The pixels that three input channels make as red, green and blue. Dark is 0, or the smallest number if that is
 * negative; full brightness is the largest number.
 */
public final class Pixels {
    private static final int CHANNELS = 3;
    private static final int FULL = 255;

    private Pixels() {}

    /** The cells, one in each channel, that a pixel is made of. */
    public static Stream<GridCell> channels(Cell pixel) {
        return IntStream.range(0, CHANNELS).mapToObj(channel -> new GridCell(GridName.INPUT, pixel.inChannel(channel)));
    }

    /** The number that is shown dark. */
    public static double dark(CellStyle.Shade range) {
        return Math.min(0, range.smallest());
    }

    /** The number that is shown at full brightness. */
    public static double full(CellStyle.Shade range) {
        return Math.max(range.largest(), dark(range));
    }

    static int color(List<BigDecimal> channels, CellStyle.Shade range) {
        int color = 0;
        for (BigDecimal channel : channels) {
            color = color << 8 | brightness(channel.doubleValue(), range);
        }
        return color;
    }

    private static int brightness(double number, CellStyle.Shade range) {
        double dark = dark(range);
        double span = full(range) - dark;
        return span == 0 ? 0 : Math.clamp(Math.round(FULL * (number - dark) / span), 0, FULL);
    }

    static String text(List<BigDecimal> channels) {
        return channels.stream().map(NumberText::inCell).collect(Collectors.joining(", "));
    }
}
