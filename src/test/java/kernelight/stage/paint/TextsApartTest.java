package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.GradientKind;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.Scroll;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.StageState;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Rainbow;
import kernelight.walk.GridName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** No name, size or caption lies on another one, nor on any cells, in the smallest window too. */
@ExtendWith(ApplicationExtension.class)
class TextsApartTest {
    /** What the smallest window leaves of the stage, without margins. */
    private static final double NARROW = 640;

    private static final double LOW = 350;

    private final StageColors colors = new StageColors(Rainbow.palette());

    @BeforeAll
    static void loadFonts() {
        Fonts.load();
    }

    @ParameterizedTest
    @EnumSource
    void namesOfTheConvolutionsKeepApart(Language language) {
        Texts texts = new Texts(language);
        for (ConvolutionPreset preset : ConvolutionPreset.ALL) {
            ConvolutionModel model = new ConvolutionModel();
            model.choose(preset);
            for (ConvolutionView view : ConvolutionView.values()) {
                model.showView(view);
                for (GradientKind gradient : GradientKind.values()) {
                    model.showGradient(gradient);
                    assertApart(model.player().stateProperty().get(), texts, preset.id() + " " + view + " " + gradient);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesOfManyChannelsKeepApart(Language language) {
        ConvolutionModel model = new ConvolutionModel();
        model.set(ConvolutionSetting.CHANNELS, 4);
        model.set(ConvolutionSetting.FILTERS, 4);
        for (ConvolutionView view : ConvolutionView.values()) {
            model.showView(view);
            assertApart(model.player().stateProperty().get(), new Texts(language), view.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesOfThePoolingsKeepApart(Language language) {
        Texts texts = new Texts(language);
        for (PoolingPreset preset : PoolingPreset.ALL) {
            PoolingModel model = new PoolingModel();
            model.choose(preset);
            for (PoolingView view : PoolingView.values()) {
                model.showView(view);
                assertApart(model.player().stateProperty().get(), texts, preset.id() + " " + view);
            }
        }
    }

    /** Above a product of one column, too: its block is as wide as that at least. */
    @ParameterizedTest
    @EnumSource
    void captionsOfANarrowColumnAreWhole(Language language) {
        Texts texts = new Texts(language);
        ConvolutionModel model = new ConvolutionModel();
        model.set(ConvolutionSetting.BATCH, 10);
        model.showView(ConvolutionView.IM2COL);
        StageState state = model.player().stateProperty().get();
        assertApart(state, texts, "a product of one column");
        TextPlaces surface = new TextPlaces();
        StageLayout layout = StagePainter.fit(surface, texts::get).fit(state, NARROW, LOW, Scroll.NONE, Sizing.DESK);
        PlacedBlock product = layout.blocks().stream()
                .filter(block -> block.block().grid() == GridName.PRODUCT_MATRIX)
                .findFirst()
                .orElseThrow();
        assertEquals(1, product.slices().getFirst().slice().columns());
        captions(surface, layout, texts).paint(product.slices().getFirst(), null, product.isInOneColumn());
        assertEquals(
                List.of(texts.get("stage.slice.image", 1)),
                surface.texts().stream().map(TextPlaces.PaintedText::text).toList());
    }

    private SliceEdgePainter captions(TextPlaces surface, StageLayout layout, Texts texts) {
        return new SliceEdgePainter(surface, colors, layout.cell(), layout.sizing(), texts::get);
    }

    private void assertApart(StageState state, Texts texts, String what) {
        for (double wider : List.of(0.0, 300.0, 900.0)) {
            TextPlaces surface = new TextPlaces();
            StageLayout layout = StagePainter.fit(surface, texts::get)
                    .fit(state, NARROW + wider, LOW + wider / 2, Scroll.NONE, Sizing.DESK);
            StagePainter.surroundings(surface, layout, colors, texts::get);
            StagePainter.names(surface, layout, null, colors, texts::get);
            SliceEdgePainter captions = captions(surface, layout, texts);
            layout.blocks()
                    .forEach(block ->
                            block.slices().forEach(slice -> captions.paint(slice, null, block.isInOneColumn())));
            assertFalse(surface.texts().isEmpty(), what);
            for (int index = 0; index < surface.texts().size(); index++) {
                int now = index;
                surface.texts()
                        .subList(0, index)
                        .forEach(before -> assertTrue(
                                !surface.texts().get(now).bounds().intersects(before.bounds()),
                                () -> what + ": " + surface.texts().get(now) + " lies on " + before));
            }
            layout.blocks().forEach(block -> assertClearOf(block, surface, what));
        }
    }

    /** Cells are painted over what reaches into them. */
    private static void assertClearOf(PlacedBlock block, TextPlaces surface, String what) {
        for (PlacedSlice slice : block.slices()) {
            Box cells = slice.box();
            for (TextPlaces.PaintedText text : surface.texts()) {
                assertFalse(
                        text.bounds().intersects(cells.x(), cells.y(), cells.width(), cells.height()),
                        () -> what + ": " + text + " lies on the cells of "
                                + block.block().grid() + " at " + cells);
            }
        }
    }
}
