package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import kernelight.formula.Quantity;
import kernelight.stage.layout.Sizing;
import kernelight.stage.state.Narration;
import kernelight.stage.state.SumLine;
import kernelight.stage.state.SumLines;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Rainbow;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Which terms of a sum are on the strip. */
@ExtendWith(ApplicationExtension.class)
class StripTermsTest {
    private static final Function<LocalizedMessage, String> WORDS = message -> "note";

    @BeforeAll
    static void loadFonts() {
        Fonts.load();
    }

    /** The middles of the products' dots, each as its line's y. */
    private static List<Double> dots(SumLine line, double stageWidth, double width) {
        TextPlaces places = new TextPlaces();
        MeasuredStrip strip = new MeasuredStrip(places, line, StripWords.of(line, WORDS), stageWidth, Sizing.DESK);
        strip.painter(new StageColors(Rainbow.palette()), width, strip.height(width))
                .paint(0, 0, strip.height(width));
        places.texts()
                .forEach(place -> assertTrue(
                        place.bounds().getMinX() >= -0.5
                                && place.bounds().getMaxX() <= width + 0.5
                                && place.bounds().getMinY() >= 0
                                && place.bounds().getMaxY() <= strip.height(width),
                        () -> place + " is not on a strip of " + width + " x " + strip.height(width)));
        return places.texts().stream()
                .filter(place -> place.text().equals(StripMeasures.DOT))
                .map(place -> place.bounds().getCenterY())
                .toList();
    }

    /** The note below the sum is right-aligned with it and may reach below the current product. */
    @Test
    void aNoteKeepsClearOfTheBoxAroundTheCurrentProduct() {
        NumberTable filter = NumberTable.parse("1 2 3 4 5 / 1 2 3 4 5 / 1 2 3 4 5 / 1 2 3 4 5 / 1 2 3 4 5");
        Walk walk = new Walk(new ForwardConvolution(ConvolutionCase.of(filter, filter)));
        int boxes = 0;
        for (int position = 0; position <= walk.length(); position++) {
            SumLine line = SumLines.of(
                    walk.frameAt(position),
                    grid -> Quantity.INPUT,
                    Quantity.OUTPUT,
                    5,
                    at -> Narration.place(at.place(), false));
            TextPlaces places = new TextPlaces();
            String note = "a note that is as long as many";
            Function<LocalizedMessage, String> words =
                    message -> message.key().equals("stage.strip.earlier") ? "first 10" : note;
            MeasuredStrip strip = new MeasuredStrip(places, line, StripWords.of(line, words), 740, Sizing.DESK);
            strip.painter(new StageColors(Rainbow.palette()), 640, strip.height(640))
                    .paint(0, 0, strip.height(640));
            boxes += places.frames().size();
            for (TextPlaces.PaintedText text : places.texts()) {
                assertTrue(
                        !text.text().equals(note)
                                || places.frames().stream().noneMatch(withHangul(text.bounds())::intersects),
                        () -> text + " lies on " + places.frames());
            }
        }
        assertTrue(boxes >= 25);
    }

    /** Hangul reaches higher than capitals. */
    private static Bounds withHangul(Bounds capitals) {
        double above = capitals.getHeight() * 0.3;
        return new BoundingBox(
                capitals.getMinX(), capitals.getMinY() - above, capitals.getWidth(), capitals.getHeight() + above);
    }

    /** Stages as wide as in windows of 1100, 1440 and 1920 pixels, with the margins of the strip. */
    @ParameterizedTest
    @CsvSource({
        "740, 640, 1 2 3 / 4 5 6 / 7 8 9, 1 0 1 / 0 1 0 / 1 0 1",
        "740, 640, 1 2 3 / 4 5 6 / 7 8 9, -1 0 -1 / 0 -1 0 / -1 0 -1",
        "740, 640, -1 -2 -3 / -4 -5 -6 / -7 -8 -9, -1 0 -1 / 0 -1 0 / -1 0 -1",
        "740, 640, 0.25 1.5 3.75 / -4.5 5.125 -6 / 7 -8 9, -0.5 0.25 -1 / 0 -1 0 / -1 0.125 -1",
        "740, 640, -99.125 -99.5 -3 / -4.5 5.125 -6 / 7 -8 9, -99.5 0.25 -1 / 0 -1 0 / -1 0.125 -1",
        "1080, 960, -999.125 -999.5 -3 / -4.5 5.125 -6 / 7 -8 9, -99.5 0.25 -1 / 0 -1 0 / -1 0.125 -1",
        "1560, 1400, -1 -2 -3 / -4 -5 -6 / -7 -8 -9, -1 0 -1 / 0 -1 0 / -1 0 -1"
    })
    void allProductsOfAThreeByThreeFilterAreThere(double stageWidth, double width, String input, String filter) {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse(input), NumberTable.parse(filter))
                .withBias(List.of(new java.math.BigDecimal("-0.5")))
                .withRelu(true);
        Walk walk = new Walk(new ForwardConvolution(example));
        for (int position = 0; position <= walk.length(); position++) {
            SumLine line = SumLines.of(
                    walk.frameAt(position),
                    grid -> Quantity.INPUT,
                    Quantity.OUTPUT,
                    3,
                    at -> Narration.place(at.place(), false));
            assertEquals(9, dots(line, stageWidth, width).size());
        }
    }

    /** Two channels on a stage of 1920 x 1080: a line of products for each, smaller and on three if need be. */
    @ParameterizedTest
    @CsvSource({
        "2, 1 2 3 / 4 5 6 / 7 8 9, -1 0 -1 / 0 -1 0 / -1 0 -1",
        "3, -0.5 12 3.5 / 4 -15 6 / 7 -8 19, -1.5 0.25 -1 / 0 -2.5 0 / -1 0.5 -1"
    })
    void allProductsOfTwoChannelsAreThere(int lines, String input, String filter) {
        ConvolutionCase example = ConvolutionCase.of(twice(input), twice(filter));
        Walk walk = new Walk(new ForwardConvolution(example));
        for (int position = 0; position <= walk.length(); position++) {
            SumLine line = SumLines.of(
                    walk.frameAt(position),
                    grid -> Quantity.INPUT,
                    Quantity.OUTPUT,
                    3,
                    at -> Narration.place(at.place(), false));
            List<Double> dots = dots(line, 1448, 1296);
            assertEquals(18, dots.size());
            assertEquals(lines, dots.stream().distinct().count());
        }
    }

    private static NumberTable twice(String table) {
        NumberTable one = NumberTable.parse(table);
        return NumberTable.filled(
                Sizes.of(2, one.sizes().rows(), one.sizes().columns()),
                cell -> one.at(Cell.at(cell.row(), cell.column())));
    }
}
