package kernelight.screen.filters.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kernelight.filter.EdgeRule;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterText;
import kernelight.filter.NamedFilter;
import kernelight.filter.Planes;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.PoolingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PixelSumTest {
    private static String sum(FiltersModel model) {
        Responses now = model.responsesProperty().get().orElseThrow();
        return PixelSum.of(
                        model.pixelProperty().get().orElseThrow(),
                        now.state().step().step())
                .text();
    }

    private static FiltersModel model(String filter) throws FilterProblem {
        FiltersModel model = Pictures.model(Pictures.of(Planes.grey(3, 3, 64, 165, 198, 63, 131, 192, 62, 100, 192)));
        model.choose(ChosenFilter.of(ChosenFilter.Source.OWN, FilterText.parse(filter)));
        model.lookAt(1, 1);
        return model;
    }

    @Test
    void theProductsAreWrittenAndAddUp() throws FilterProblem {
        assertEquals(
                "64·−1  +  165·0  +  198·1  +  63·−2  +  131·0  +  192·2  +  62·−1  +  100·0  +  192·1  =  522",
                sum(model("-1 0 1; -2 0 2; -1 0 1")));
    }

    @Test
    void biasAndReluFollow() throws FilterProblem {
        FiltersModel model = model("-1");
        model.set(settings -> settings.withBias(31).withRelu(true), "bias");
        model.lookAt(1, 1);
        assertEquals("131·−1  +  31  =  −100   ReLU  0", sum(model));
    }

    @Test
    void whatIsRoundedIsMarked() throws FilterProblem {
        assertTrue(sum(model("1/3")).endsWith("  ≈  43.67"), sum(model("1/3")));
    }

    /** In the cell, the sum and the sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"gaussian:1", "gaussian:2.5", "log:1.4", "sobel", "1/7 0.013 -2", "box:15", "scharr-x"})
    void oneNumberIsWrittenTheSameEverywhere(String filter) throws FilterProblem {
        FiltersModel model = Pictures.model(Pictures.grey(40, 50));
        Filter parsed = FilterText.parse(filter);
        boolean isOwn = filter.contains(" ");
        model.choose(ChosenFilter.of(isOwn ? ChosenFilter.Source.OWN : ChosenFilter.Source.NAMED, parsed));
        for (int row = 0; row < 40; row++) {
            model.lookAt(row, (7 * row) % 50);
            MagnifiedPixel pixel = model.pixelProperty().get().orElseThrow();
            String written = PixelNumber.inResult(pixel.value());
            assertEquals(written, PixelNumber.resultInCell(pixel.value(), text -> true));
            String sum = sum(model);
            assertEquals(written, sum.substring(sum.lastIndexOf(' ') + 1));
            Responses now = model.responsesProperty().get().orElseThrow();
            Texts texts = new Texts(Language.ENGLISH);
            String said = texts.get(PixelWords.of(now, pixel));
            assertTrue(said.startsWith(written + ":"), said + " of " + written);
        }
    }

    @Test
    void convolutionTurnsTheWeights() throws FilterProblem {
        FiltersModel model = model("1 2; 3 4");
        model.set(settings -> settings.withConvolution(true), "convolution");
        model.lookAt(1, 1);
        assertEquals("131·4  +  192·3  +  100·2  +  192·1  =  1492", sum(model));
    }

    @Test
    void aMagnitudeIsTheRootOfTwoSums() throws FilterProblem {
        assertEquals(
                List.of("x:", "y:", "√(x² + y²) = √(522² + (−138)²)  ≈  539.9"),
                sum(model("sobel"))
                        .lines()
                        .map(line -> line.startsWith("√") ? line : line.substring(0, 2))
                        .toList());
    }

    @Test
    void ofALargeFilterTheRowsAreWritten() throws FilterProblem {
        FiltersModel model = Pictures.model(Pictures.grey(40, 50));
        model.choose(ChosenFilter.of(ChosenFilter.Source.NAMED, NamedFilter.BOX.with(15)));
        model.lookAt(20, 20);
        Responses now = model.responsesProperty().get().orElseThrow();
        PixelSum sum = PixelSum.of(
                model.pixelProperty().get().orElseThrow(), now.state().step().step());
        assertEquals(PixelSum.Terms.ROWS, sum.terms());
        assertEquals(16, sum.lines().getFirst().groups().size(), "15 rows and the result");
    }

    @Test
    void aPoolingSaysWhichIsTheLargest() throws FilterProblem {
        FiltersModel model = model("1");
        model.append(new PictureStep.Plain(new Step.Pooling(PoolingKind.MAX, 2, 1)));
        model.lookAt(0, 0);
        assertEquals("max(64, 165, 63, 131)  =  165", sum(model));
    }

    @Test
    void ofSeveralChannelsTheirSumsAreAdded() {
        FiltersModel model = Pictures.model(Pictures.colours(6, 7));
        model.setGrey(false);
        model.set(Maps.ALL);
        model.lookAt(2, 3);
        Responses now = model.responsesProperty().get().orElseThrow();
        MagnifiedPixel pixel = model.pixelProperty().get().orElseThrow();
        PixelSum sum = PixelSum.of(pixel, now.state().step().step());
        assertEquals(PixelSum.Terms.CHANNELS, sum.terms());
        assertEquals(3, pixel.read().size());
        assertEquals(pixel.value(), pixel.sum(0), 1e-3);
    }

    /** The written sum is computed apart from the engine, which made the number. */
    @ParameterizedTest
    @EnumSource(EdgeRule.class)
    void atTheEdgesTheSumIsTheEngines(EdgeRule edges) {
        FiltersModel model = Pictures.model(Pictures.grey(9, 11));
        for (NamedFilter named : List.of(NamedFilter.SOBEL_X, NamedFilter.EMBOSS, NamedFilter.LOG)) {
            model.choose(ChosenFilter.of(named));
            model.set(settings -> settings.withEdges(edges).withStride(2).withConvolution(true), "settings");
            Planes after = model.responsesProperty().get().orElseThrow().after();
            for (int row = 0; row < after.height(); row++) {
                for (int column = 0; column < after.width(); column++) {
                    model.lookAt(row, column);
                    MagnifiedPixel pixel = model.pixelProperty().get().orElseThrow();
                    assertEquals(pixel.value(), pixel.sum(0), 1e-3, named + " " + row + ", " + column);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void dilatedAndStridedTheSumIsTheEngines(int dilation) throws FilterProblem {
        FiltersModel model = Pictures.model(Pictures.grey(17, 13));
        Filter even = FilterText.parse("1 2 3 4; 5 6 7 8");
        model.choose(ChosenFilter.of(ChosenFilter.Source.OWN, even));
        model.set(settings -> settings.withDilation(dilation).withStride(3), "settings");
        Planes after = model.responsesProperty().get().orElseThrow().after();
        for (int row = 0; row < after.height(); row++) {
            for (int column = 0; column < after.width(); column++) {
                model.lookAt(row, column);
                MagnifiedPixel pixel = model.pixelProperty().get().orElseThrow();
                assertEquals(pixel.value(), pixel.sum(0), 1e-2);
            }
        }
    }
}
