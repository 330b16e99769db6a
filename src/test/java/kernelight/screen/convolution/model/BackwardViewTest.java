package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.formula.Quantity;
import kernelight.stage.state.Block;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.stage.state.Slice;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the backward views show and say. */
class BackwardViewTest {
    private final ConvolutionModel model = new ConvolutionModel();

    private CellStyle style(GridName grid, Cell cell) {
        return model.player().stateProperty().get().styles().apply(new GridCell(grid, cell));
    }

    private Block block(GridName grid) {
        return model.player().stateProperty().get().block(grid).orElseThrow();
    }

    private void show(GradientKind kind) {
        model.showView(ConvolutionView.BACKWARD);
        model.showGradient(kind);
        model.player().playback().seek(1);
    }

    @Test
    void aFactorHasTheColourOfTheQuantityItBelongsTo() {
        show(GradientKind.FILTER);
        assertEquals(
                new CellStyle.Corner("×1", Quantity.INPUT),
                style(GridName.OUTPUT_GRADIENT, Cell.at(0, 0)).corner());
        show(GradientKind.INPUT);
        assertEquals(
                new CellStyle.Corner("×1", Quantity.FILTER),
                style(GridName.OUTPUT_GRADIENT, Cell.at(0, 0)).corner());
        model.showView(ConvolutionView.SLIDING);
        assertEquals(
                new CellStyle.Corner("×1", Quantity.FILTER),
                style(GridName.INPUT, Cell.at(0, 0)).corner());
    }

    @Test
    void allFiltersStandBesideTheOutputGradientEachNamed() {
        model.set(ConvolutionSetting.FILTERS, 2);
        show(GradientKind.INPUT);
        assertEquals(
                List.of(
                        Optional.of(LocalizedMessage.of("convolution.slice.filter", 1)),
                        Optional.of(LocalizedMessage.of("convolution.slice.filter", 2))),
                block(GridName.FILTER).slices().stream().map(Slice::caption).toList());
        assertEquals(Emphasis.CURRENT, style(GridName.FILTER, Cell.at(0, 0)).emphasis());
        Cell second = new Cell(1, 0, 0, 0, 0);
        assertEquals(Emphasis.PENDING, style(GridName.FILTER, second).emphasis());
        model.player().playback().seek(2);
        assertEquals(Emphasis.CURRENT, style(GridName.FILTER, second).emphasis());
        assertEquals(second, block(GridName.FILTER).focus());
    }

    @Test
    void ofEachFilterTheChannelIsShownThatTheInputCellIsIn() {
        model.set(ConvolutionSetting.CHANNELS, 4);
        model.set(ConvolutionSetting.FILTERS, 4);
        model.set(ConvolutionSetting.GROUPS, 2);
        show(GradientKind.INPUT);
        assertEquals(List.of(new Cell(0, 0, 0, 0, 0), new Cell(1, 0, 0, 0, 0)), firstCells());
        model.player().goTo(new GridCell(GridName.INPUT_GRADIENT, new Cell(0, 3, 0, 1, 1)));
        assertEquals(List.of(new Cell(2, 1, 0, 0, 0), new Cell(3, 1, 0, 0, 0)), firstCells());
        assertEquals(
                Optional.of(LocalizedMessage.of("convolution.slice.filter", 3)),
                block(GridName.FILTER).slices().getFirst().caption());
        assertEquals(
                LocalizedMessage.of("convolution.filters.channel", 2),
                block(GridName.FILTER).name());
    }

    private List<Cell> firstCells() {
        return block(GridName.FILTER).slices().stream().map(Slice::first).toList();
    }

    @Test
    void theChoiceOfAFilterGoesToItsFirstProductInTheSameNumber() {
        model.set(ConvolutionSetting.FILTERS, 2);
        show(GradientKind.INPUT);
        model.player().goTo(new GridCell(GridName.INPUT_GRADIENT, Cell.at(1, 1)));
        model.goToFilter(1);
        assertEquals(Cell.at(1, 1), model.player().frameProperty().get().target());
        assertEquals(1, model.currentFilter());
        assertEquals(5, model.player().frameProperty().get().termsDone(), "four are of the first filter");
    }

    @Test
    @DisplayName("where the sum before ReLU was negative or 0, the gradient is marked as stopped")
    void reluStopsGradients() {
        model.open(ConvolutionState.of(ConvolutionCase.of(NumberTable.parse("1 -1 / 0 2"), NumberTable.parse("1"))
                .withRelu(true)));
        show(GradientKind.BIAS);
        assertEquals(
                List.of(false, true, true, false),
                Stream.of(Cell.at(0, 0), Cell.at(0, 1), Cell.at(1, 0), Cell.at(1, 1))
                        .map(cell -> style(GridName.OUTPUT_GRADIENT, cell).blocked())
                        .toList());
        assertEquals("1", style(GridName.OUTPUT_GRADIENT, Cell.at(0, 1)).text(), "its number can still be read");
        assertEquals(
                List.of(new Block.Legend(true, LocalizedMessage.of("convolution.stopped"))),
                block(GridName.OUTPUT_GRADIENT).legends());
        assertTrue(model.rules().contains(LocalizedMessage.of("convolution.rule.relu")));
        model.setRelu(false);
        assertEquals(List.of(), block(GridName.OUTPUT_GRADIENT).legends());
        assertFalse(style(GridName.OUTPUT_GRADIENT, Cell.at(0, 1)).blocked());
        assertFalse(model.rules().contains(LocalizedMessage.of("convolution.rule.relu")));
    }

    @ParameterizedTest
    @EnumSource
    void theRuleOfEachGradientIsSaidInEveryLanguage(Language language) {
        Texts texts = new Texts(language);
        assertEquals(List.of(), model.rules());
        for (GradientKind kind : GradientKind.values()) {
            show(kind);
            assertEquals(
                    LocalizedMessage.of("convolution.rule." + kind),
                    model.rules().getFirst());
            model.rules().forEach(rule -> assertFalse(texts.get(rule).isBlank()));
        }
        show(GradientKind.INPUT);
        assertEquals(
                LocalizedMessage.of("convolution.rule.turned"), model.rules().getLast());
        model.setFlipped(true);
        assertEquals(
                LocalizedMessage.of("convolution.rule.asItIs"), model.rules().getLast());
        assertFalse(texts.get(model.rules().getLast()).isBlank());
    }
}
