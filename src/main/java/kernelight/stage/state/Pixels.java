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
 * The pixels that three channels of an input make: red, green and blue between dark and full. Dark is 0, or the smallest
 * number where that is below 0; full is the largest.
 */
public final class Pixels {
    private static final int CHANNELS = 3;
    private static final int FULL = 255;

    private Pixels() {}

    /** The cell of each channel that a pixel is made of. */
    public static Stream<GridCell> channels(Cell pixel) {
        return IntStream.range(0, CHANNELS).mapToObj(channel -> new GridCell(GridName.INPUT, pixel.inChannel(channel)));
    }

    /** The number that is dark. */
    public static double dark(CellStyle.Shade range) {
        return Math.min(0, range.smallest());
    }

    /** The number that has the full colour. */
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
        double reach = full(range) - dark;
        return reach == 0 ? 0 : Math.clamp(Math.round(FULL * (number - dark) / reach), 0, FULL);
    }

    static String text(List<BigDecimal> channels) {
        return channels.stream().map(NumberText::inCell).collect(Collectors.joining(", "));
    }
}
