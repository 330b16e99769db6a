package kernelight.stage.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.stage.state.Block;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.stage.state.Slice;
import kernelight.stage.state.StageState;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.junit.jupiter.api.Test;

/** What is lit when a cell is pointed at beside the matrices of im2col. */
class MatrixPointingTest {
    private static StageState pointing(StagePlayer player, GridName grid, Cell cell) {
        player.options().pointedAt().set(Optional.of(new GridCell(grid, cell)));
        return player.stateProperty().get();
    }

    /** The cells of a table that are lit, as "row,column" or, with several channels, "channel:row,column". */
    private static Set<String> lit(StageState state, GridName grid) {
        Block block = state.block(grid).orElseThrow();
        Set<String> lit = new TreeSet<>();
        for (Slice slice : block.slices()) {
            for (int row = 0; row < slice.rows(); row++) {
                for (int column = 0; column < slice.columns(); column++) {
                    Cell cell = slice.cell(row, column);
                    CellStyle style = state.styles().apply(new GridCell(grid, cell));
                    if (style.emphasis() != Emphasis.DIMMED) {
                        String channel = block.slices().size() > 1 ? cell.channel() + ":" : "";
                        lit.add(channel + cell.row() + "," + cell.column());
                    }
                }
            }
        }
        return lit;
    }

    private static Set<String> row(int row, int columns) {
        Set<String> cells = new TreeSet<>();
        for (int column = 0; column < columns; column++) {
            cells.add(row + "," + column);
        }
        return cells;
    }

    private static Set<String> column(int column, int rows) {
        Set<String> cells = new TreeSet<>();
        for (int row = 0; row < rows; row++) {
            cells.add(row + "," + column);
        }
        return cells;
    }

    private static ConvolutionModel finished(int channels, int filters) {
        ConvolutionModel model = new ConvolutionModel(); // 5 x 5 under 3 x 3: nine windows of nine cells
        model.set(ConvolutionSetting.CHANNELS, channels);
        model.set(ConvolutionSetting.FILTERS, filters);
        model.showView(ConvolutionView.IM2COL);
        model.player().playback().last();
        return model;
    }

    @Test
    void aWindowIsLitWithItsRowItsProductItsOutputAndItsPlaceOnTheInput() {
        StagePlayer player = finished(1, 1).player();
        StageState state = pointing(player, GridName.WINDOW_MATRIX, Cell.at(2, 6));
        assertEquals(row(2, 9), lit(state, GridName.WINDOW_MATRIX));
        assertEquals(column(0, 9), lit(state, GridName.FILTER_MATRIX));
        assertEquals(Set.of("2,0"), lit(state, GridName.PRODUCT_MATRIX));
        assertEquals(Set.of("0,2"), lit(state, GridName.OUTPUT));
        assertEquals(Set.of("0,2", "0,3", "0,4", "1,2", "1,3", "1,4", "2,2", "2,3", "2,4"), lit(state, GridName.INPUT));
        assertEquals(
                Emphasis.CURRENT,
                state.styles()
                        .apply(new GridCell(GridName.WINDOW_MATRIX, Cell.at(2, 6)))
                        .emphasis());
    }

    @Test
    void itsSumIsWrittenOut() {
        StagePlayer player = finished(1, 1).player();
        for (GridName grid : List.of(GridName.WINDOW_MATRIX, GridName.PRODUCT_MATRIX)) {
            StageState state = pointing(player, grid, Cell.at(3, 0));
            String result = state.styles()
                    .apply(new GridCell(GridName.OUTPUT, Cell.at(1, 0)))
                    .text();
            assertEquals(result, state.sum().orElseThrow().result());
        }
    }

    @Test
    void aWeightIsLitWithTheColumnThatItIsMultipliedBy() {
        StagePlayer player = finished(1, 2).player();
        StageState state = pointing(player, GridName.FILTER_MATRIX, Cell.at(4, 1));
        assertEquals(column(4, 9), lit(state, GridName.WINDOW_MATRIX));
        assertEquals(Set.of("4,1"), lit(state, GridName.FILTER_MATRIX));
        assertEquals(column(1, 9), lit(state, GridName.PRODUCT_MATRIX));
        assertTrue(lit(state, GridName.OUTPUT).stream().allMatch(cell -> cell.startsWith("1:")));
        assertEquals(9, lit(state, GridName.OUTPUT).size());
        assertEquals(Set.of("1,1", "1,2", "1,3", "2,1", "2,2", "2,3", "3,1", "3,2", "3,3"), lit(state, GridName.INPUT));
    }

    @Test
    void anInputCellIsLitWithAllItsCopies() {
        StagePlayer player = finished(1, 1).player();
        StageState state = pointing(player, GridName.INPUT, Cell.at(0, 1));
        assertEquals(Set.of("0,1"), lit(state, GridName.INPUT));
        assertEquals(Set.of("0,1", "1,0"), lit(state, GridName.WINDOW_MATRIX));
        assertEquals(Set.of("0,0", "1,0"), lit(state, GridName.PRODUCT_MATRIX));
        assertEquals(Set.of("0,0", "0,1"), lit(state, GridName.OUTPUT));
    }

    @Test
    void anOutputOfAnyFilterIsLitWithItsRowAndItsFilter() {
        StagePlayer player = finished(2, 3).player();
        StageState state = pointing(player, GridName.OUTPUT, new Cell(0, 1, 0, 2, 0));
        assertEquals(Set.of("1:2,0"), lit(state, GridName.OUTPUT));
        assertEquals(row(6, 18), lit(state, GridName.WINDOW_MATRIX));
        assertEquals(column(1, 18), lit(state, GridName.FILTER_MATRIX));
        assertEquals(Set.of("6,1"), lit(state, GridName.PRODUCT_MATRIX));
        assertEquals(18, lit(state, GridName.INPUT).size());
    }

    @Test
    void anOutputOfAnotherGroupLightsNoneOfTheMatricesThatAreShown() {
        ConvolutionModel model = finished(2, 2);
        model.set(ConvolutionSetting.GROUPS, 2);
        model.player().playback().last(); // the matrices are those of the second group
        StageState state = pointing(model.player(), GridName.OUTPUT, new Cell(0, 0, 0, 0, 0));
        assertEquals(Set.of("0:0,0"), lit(state, GridName.OUTPUT));
        assertEquals(Set.of(), lit(state, GridName.WINDOW_MATRIX));
        assertEquals(Set.of(), lit(state, GridName.PRODUCT_MATRIX));
        assertTrue(lit(state, GridName.INPUT).stream().allMatch(cell -> cell.startsWith("0:")));
    }

    @Test
    void aPooledWindowIsLitWithItsRowAndItsOutput() {
        PoolingModel model = new PoolingModel(); // 4 x 4 under 2 x 2
        model.showView(PoolingView.IM2COL);
        model.player().playback().last();
        StageState state = pointing(model.player(), GridName.WINDOW_MATRIX, Cell.at(1, 3));
        assertEquals(row(1, 4), lit(state, GridName.WINDOW_MATRIX));
        assertEquals(Set.of("1,0"), lit(state, GridName.PRODUCT_MATRIX));
        assertEquals(Set.of("0,1"), lit(state, GridName.OUTPUT));
        assertEquals(Set.of("0,2", "0,3", "1,2", "1,3"), lit(state, GridName.INPUT));
    }

    @Test
    void whereNothingIsPointedAtTheRowOfTheCurrentWindowIsLit() {
        StagePlayer player = finished(1, 1).player();
        player.options().pointedAt().set(Optional.empty());
        StageState state = player.stateProperty().get();
        assertEquals(row(8, 9), lit(state, GridName.WINDOW_MATRIX));
        assertEquals(9, lit(state, GridName.INPUT).size());
    }
}
