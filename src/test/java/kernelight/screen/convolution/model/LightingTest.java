package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import kernelight.walk.square.Cell;
import org.junit.jupiter.api.Test;

class LightingTest {

    private final ConvolutionModel model = new ConvolutionModel();

    private void pointAt(GridName grid, int row, int column) {
        model.pointedAtProperty().set(Optional.of(GridCell.of(grid, row, column)));
    }

    @Test
    void theWindowIsLitProductByProduct() {
        model.playback().seek(4 * 10 + 7);
        Lighting lighting = model.lighting();
        assertEquals(CellLight.DIMMED, lighting.input(new Cell(0, 0)));
        assertEquals(CellLight.LIT, lighting.input(new Cell(1, 1)));
        assertEquals(CellLight.CURRENT, lighting.input(new Cell(3, 1)));
        assertEquals(CellLight.PENDING, lighting.input(new Cell(3, 2)));
        assertEquals(CellLight.CURRENT, lighting.weight(new Cell(2, 0)));
        assertEquals(CellLight.LIT, lighting.weight(new Cell(2, 1)));
        assertEquals(CellLight.CURRENT, lighting.output(new Cell(1, 1)));
        assertEquals(Optional.of(BigDecimal.ONE), lighting.weightOnInput(new Cell(3, 1)));
        assertEquals(Optional.empty(), lighting.weightOnInput(new Cell(4, 4)));
    }

    @Test
    void aWrittenCellHasNoCurrentProduct() {
        model.playback().nextStep();
        assertEquals(CellLight.LIT, model.lighting().input(new Cell(2, 2)));
        assertEquals(CellLight.LIT, model.lighting().weight(new Cell(2, 2)));
    }

    @Test
    void theBiasIsCurrentWhenItIsAdded() {
        model.setBias(BigDecimal.ONE);
        model.playback().seek(9);
        assertEquals(CellLight.LIT, model.lighting().bias());
        model.playback().nextMicroStep();
        assertEquals(CellLight.CURRENT, model.lighting().bias());
    }

    @Test
    void anOutputPointedAtLightsItsWindow() {
        pointAt(GridName.OUTPUT, 2, 2);
        Lighting lighting = model.lighting();
        assertEquals(CellLight.CURRENT, lighting.output(new Cell(2, 2)));
        assertEquals(CellLight.DIMMED, lighting.output(new Cell(0, 0)));
        assertEquals(CellLight.LIT, lighting.input(new Cell(4, 4)));
        assertEquals(CellLight.DIMMED, lighting.input(new Cell(0, 0)));
        assertEquals(Optional.of(BigDecimal.ONE), lighting.weightOnInput(new Cell(4, 4)));
    }

    @Test
    void anInputPointedAtLightsTheOutputsItFeedsWithTheWeightsThatCarryIt() {
        pointAt(GridName.INPUT, 0, 1);
        Lighting lighting = model.lighting();
        assertEquals(CellLight.CURRENT, lighting.input(new Cell(0, 1)));
        assertEquals(CellLight.LIT, lighting.output(new Cell(0, 0)));
        assertEquals(CellLight.LIT, lighting.output(new Cell(0, 1)));
        assertEquals(CellLight.DIMMED, lighting.output(new Cell(0, 2)));
        assertEquals(Optional.of(BigDecimal.ZERO), lighting.weightOnOutput(new Cell(0, 0)));
        assertEquals(Optional.of(BigDecimal.ONE), lighting.weightOnOutput(new Cell(0, 1)));
        assertEquals(Optional.empty(), lighting.weightOnOutput(new Cell(0, 2)));
        assertEquals(CellLight.LIT, lighting.weight(new Cell(0, 0)));
        assertEquals(CellLight.DIMMED, lighting.weight(new Cell(2, 2)));
    }

    @Test
    void aWeightPointedAtLightsEveryInputItMeets() {
        pointAt(GridName.FILTER, 0, 0);
        Lighting lighting = model.lighting();
        assertEquals(CellLight.CURRENT, lighting.weight(new Cell(0, 0)));
        assertEquals(CellLight.LIT, lighting.input(new Cell(2, 2)));
        assertEquals(CellLight.DIMMED, lighting.input(new Cell(3, 3)));
        assertEquals(Optional.of(BigDecimal.ONE), lighting.weightOnInput(new Cell(2, 2)));
        assertEquals(CellLight.LIT, lighting.output(new Cell(2, 2)));
    }
}
