package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class TwoEndsTest {
    private final Region left = fixed(380);
    private final Region right = fixed(250);

    private static Region fixed(double width) {
        Region region = new Region();
        region.setMinSize(width, 30);
        region.setPrefSize(width, 30);
        return region;
    }

    private static Bounds placeOf(Region region) {
        return region.getParent().localToParent(region.getBoundsInParent());
    }

    private double laidOutIn(double width) {
        TwoEnds line = new TwoEnds();
        line.atLeft(left);
        line.atRight(right);
        double height = line.prefHeight(width);
        line.resize(width, height);
        line.layout();
        return height;
    }

    @Test
    void bothEndsShareALineIfTheyFit() {
        assertEquals(30, laidOutIn(700));
        assertEquals(0, placeOf(left).getMinX());
        assertEquals(700, placeOf(right).getMaxX());
        assertEquals(0, placeOf(right).getMinY());
    }

    @Test
    void whereThereIsNoneTheRightEndStandsBelow() {
        assertEquals(68, laidOutIn(640));
        assertEquals(0, placeOf(right).getMinX());
        assertEquals(38, placeOf(right).getMinY());
    }
}
