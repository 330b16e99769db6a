package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.GridName;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.ConvolutionWalk;
import kernelight.walk.square.NumberGrid;
import kernelight.walk.square.RandomCases;
import org.junit.jupiter.api.Test;

class StageGeometryTest {

    /** Every character is 0.6 of the font size wide, about as digits are. */
    private final StageFit fit = new StageFit(text -> 0.6 * text.length());

    private static ConvolutionWalk walk(int input, int filter, int padding) {
        return new ConvolutionWalk(new ConvolutionCase(
                NumberGrid.zeros(input, input), NumberGrid.zeros(filter, filter), padding, 1, BigDecimal.ZERO));
    }

    @Test
    void theLecturesCaseFillsTheStageWithLargeCells() {
        ConvolutionWalk lecture = new ConvolutionWalk(ConvolutionPreset.OPENING.example());
        StageGeometry wide = fit.fit(lecture, 1300, 700, StageScroll.NONE);
        assertTrue(wide.cell() >= 90, "cells of " + wide.cell());
        assertTrue(wide.input().textSize() >= 30);
        assertTrue(fit.fit(lecture, 640, 420, StageScroll.NONE).cell() >= 44);
    }

    @Test
    void everyCellIsFoundAtItsOwnMiddle() {
        Random random = new Random(12);
        RandomCases.of(random, 500).forEach(example -> {
            StageGeometry geometry = fit.fit(
                    new ConvolutionWalk(example),
                    600 + random.nextInt(2600),
                    300 + random.nextInt(1500),
                    new StageScroll(
                            new Cell(random.nextInt(9), random.nextInt(9)),
                            new Cell(random.nextInt(9), random.nextInt(9))));
            for (GridName grid : GridName.values()) {
                geometry.area(grid).forEachCell(cell -> {
                    Rectangle2D bounds = geometry.area(grid).bounds(cell);
                    assertTrue(geometry.area(grid).shows(cell));
                    assertEquals(
                            Optional.of(new GridCell(grid, cell)),
                            geometry.cellAt(
                                    bounds.getMinX() + geometry.cell() / 2, bounds.getMinY() + geometry.cell() / 2));
                });
            }
        });
    }

    @Test
    void gridsStandSideBySideWithinTheStage() {
        Random random = new Random(13);
        RandomCases.of(random, 500).forEach(example -> {
            double width = 900 + random.nextInt(2600);
            StageGeometry geometry = fit.fit(new ConvolutionWalk(example), width, 800, StageScroll.NONE);
            assertTrue(geometry.input().x() + geometry.input().width() < geometry.timesX());
            assertTrue(geometry.timesX() < geometry.filter().x());
            assertTrue(geometry.filter().x() + geometry.filter().width() < geometry.equalsX());
            assertTrue(geometry.equalsX() < geometry.output().x());
            assertEquals(example.hasBias(), geometry.bias().isPresent());
            assertTrue(
                    geometry.output().x() + geometry.output().width() <= width + 1,
                    () -> "wider than the stage: " + example);
        });
    }

    @Test
    void numbersStayReadableInTheLargestCaseAndTheSmallestWindow() {
        StageGeometry geometry = fit.fit(walk(16, 7, 3), 640, 400, StageScroll.NONE);
        assertTrue(geometry.input().textSize() >= 11);
        assertTrue(geometry.cell() >= 18);
        assertFalse(geometry.input().columns().isWhole());
        StageGeometry large = fit.fit(walk(16, 7, 3), 1400, 760, StageScroll.NONE);
        assertTrue(large.input().columns().isWhole());
        assertTrue(large.output().rows().isWhole());
    }

    @Test
    void outsideOfTheGridsThereIsNoCell() {
        StageGeometry geometry = fit.fit(walk(5, 3, 0), 1000, 600, StageScroll.NONE);
        assertEquals(
                Optional.empty(),
                geometry.cellAt(geometry.timesX(), geometry.filter().centerY()));
        assertEquals(Optional.empty(), geometry.cellAt(-1, 5));
    }

    @Test
    void paddingCellsHaveNumbersBelowZero() {
        StageGeometry geometry = fit.fit(walk(5, 3, 1), 1000, 600, StageScroll.NONE);
        GridArea input = geometry.input();
        assertEquals(Optional.of(new Cell(-1, -1)), input.cellAt(input.x() + 1, input.y() + 1));
        assertEquals(7, input.columns().visible());
    }

    @Test
    void aViewportMovesNoFurtherThanItMust() {
        Viewport viewport = new Viewport(0, 5, 20);
        assertEquals(viewport, viewport.showing(1, 3));
        assertEquals(new Viewport(3, 5, 20), viewport.showing(5, 7));
        assertEquals(new Viewport(2, 5, 20), new Viewport(6, 5, 20).showing(2, 4));
        assertEquals(new Viewport(15, 5, 20), viewport.movedBy(100));
        assertEquals(new Viewport(4, 5, 20), viewport.showing(4, 12), "the beginning of what is too long");
    }
}
