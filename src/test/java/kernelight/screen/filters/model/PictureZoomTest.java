package kernelight.screen.filters.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureZoomTest {
    private static final double EXACT = 1e-9;

    private final PictureZoom zoom = new PictureZoom();

    @BeforeEach
    void aWidePictureInASquareRoom() {
        zoom.setRoom(400, 400);
        zoom.setPicture(200, 100);
    }

    private PicturePlace place() {
        return zoom.placeProperty().get();
    }

    @Test
    void firstAllOfThePictureIsSeenInTheMiddle() {
        assertEquals(new PicturePlace(2, 0, 100), place());
        assertTrue(zoom.isFitted());
    }

    /** A pooling by two halves the picture; that is to be seen. */
    @Test
    void aSmallerOutputIsDrawnSmallerInTheMiddle() {
        StepGeometry pooling = new StepGeometry(2, 1, 1);
        assertEquals(new PicturePlace(2, 100, 150), zoom.output(pooling, 100, 50));
    }

    @Test
    void theMiddleOfTheRoomIsTheSamePlaceInASmallerOutput() {
        StepGeometry pooling = new StepGeometry(2, 1, 1);
        zoom.zoom(8, 310, 160);
        PicturePlace output = zoom.output(pooling, 100, 50);
        assertEquals(place().scale(), output.scale());
        assertEquals(place().column(200), 2 * output.column(200), EXACT);
        assertEquals(place().row(200), 2 * output.row(200), EXACT);
    }

    @Test
    void theOutputGoesWithThePointerThatMovesIt() {
        StepGeometry pooling = new StepGeometry(2, 1, 1);
        zoom.zoom(8, 200, 200);
        double column = zoom.output(pooling, 100, 50).column(150);
        zoom.panOutput(2, 13, 5);
        assertEquals(column, zoom.output(pooling, 100, 50).column(163), EXACT);
        zoom.zoomOutput(2, 1.5, 163, 210);
        assertEquals(column, zoom.output(pooling, 100, 50).column(163), EXACT);
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        double column = place().column(300);
        double row = place().row(200);
        zoom.zoom(4, 300, 200);
        assertEquals(8, place().scale(), EXACT);
        assertEquals(300, place().x(column), EXACT);
        assertEquals(200, place().y(row), EXACT);
        assertFalse(zoom.isFitted());
    }

    @Test
    void smallerThanTheRoomItDoesNotBecome() {
        zoom.zoom(3, 0, 0);
        zoom.zoom(0.1, 0, 0);
        assertEquals(new PicturePlace(2, 0, 100), place());
    }

    @Test
    void itIsMovedNoFurtherThanToItsEdges() {
        zoom.zoom(4, 200, 200);
        zoom.pan(10_000, 10_000);
        assertEquals(new PicturePlace(8, 0, 0), place());
        zoom.pan(-10_000, -10_000);
        assertEquals(new PicturePlace(8, 400 - 8 * 200, 400 - 8 * 100), place());
    }

    @Test
    void aPixelOutOfSightIsBroughtIntoIt() {
        zoom.zoom(8, 200, 200);
        zoom.show(2, 197);
        double x = place().x(197);
        double y = place().y(2);
        assertTrue(x >= 0 && x + place().scale() <= 400, "x " + x);
        assertTrue(y >= 0 && y + place().scale() <= 400, "y " + y);
        PicturePlace before = place();
        zoom.show(2, 197);
        assertEquals(before, place(), "it is in sight already");
    }

    @Test
    void anotherRoomKeepsTheMiddle() {
        zoom.zoom(4, 200, 200);
        double column = place().column(200);
        double row = place().row(200);
        zoom.setRoom(300, 200);
        assertEquals(150, place().x(column), EXACT);
        assertEquals(100, place().y(row), EXACT);
    }

    @Test
    void aTinyPictureIsNotBlownUp() {
        zoom.setPicture(3, 3);
        assertEquals(24, place().scale(), EXACT);
    }
}
