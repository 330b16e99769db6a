package kernelight.screen.filters.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kernelight.screen.filters.model.MagnifiedPixel.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnifierPlacesTest {
    private static final MagnifierPlaces.Sizes SIZES = new MagnifierPlaces.Sizes(16, 32, 44, 0.92);

    private static MagnifierPlaces places(int rows, int columns, int dilation, double width, double height) {
        return MagnifierPlaces.of(new Place(50, 50, 40, 40, rows, columns, dilation), 1, width, height, SIZES);
    }

    @ParameterizedTest
    @CsvSource({"15,15,1", "15,15,3", "1,15,1", "15,1,1", "14,14,1", "7,7,2"})
    void theCellsOfALargeFilterAreLargeEnoughToRead(int rows, int columns, int dilation) {
        MagnifierPlaces places = places(rows, columns, dilation, 640, 190);
        assertTrue(places.cellWidth() >= 32, places.toString());
        assertTrue(places.gridHeight() <= 190, places.toString());
        assertTrue(places.filterRows() <= rows && places.filterColumns() <= columns, places.toString());
        assertTrue(places.outputX() + places.gridWidth() <= 640, places.toString());
    }

    @Test
    void aSmallFilterIsShownWhole() {
        MagnifierPlaces places = places(3, 3, 1, 640, 190);
        assertEquals(3, places.filterRows());
        assertFalse(places.isPartOf(new Place(50, 50, 49, 49, 3, 3, 1)));
    }

    @Test
    void ofALargeFilterTheMiddleIsShown() {
        MagnifierPlaces places = places(15, 15, 1, 640, 190);
        assertTrue(places.isPartOf(new Place(50, 50, 43, 43, 15, 15, 1)));
        assertEquals(places.columns(), places.filterColumns());
        assertEquals(1, places.filterColumns() % 2);
    }
}
