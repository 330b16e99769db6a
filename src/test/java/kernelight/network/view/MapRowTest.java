package kernelight.network.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.tensor.Shape;
import kernelight.network.view.MapRow.Block;
import org.junit.jupiter.api.Test;

class MapRowTest {
    private static final List<List<Shape>> LENET = List.of(
            List.of(new Shape(6, 28, 28), new Shape(6, 14, 14)), List.of(new Shape(16, 10, 10), new Shape(16, 5, 5)));

    @Test
    void mapsFormRectangles() {
        assertEquals(1, MapRow.columns(1));
        assertEquals(3, MapRow.columns(6));
        assertEquals(4, MapRow.columns(8));
        assertEquals(4, MapRow.columns(16));
        assertEquals(8, MapRow.columns(32));
        assertEquals(3, MapRow.columns(7)); // a prime number: the last row is not full
    }

    @Test
    void everythingFitsAndIsSharpForEverySize() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 500; round++) {
            double width = random.nextInt(320, 2500);
            double height = random.nextInt(300, 1800);
            List<MapRow> rows = MapRow.fit(LENET, width, height);
            assertTrue(rows.stream().mapToDouble(MapRow::height).sum() <= height);
            for (int i = 0; i < rows.size(); i++) {
                MapRow row = rows.get(i);
                Block pooled = row.blocks().get(1);
                assertTrue(pooled.x() + pooled.width() <= width + 1e-9);
                assertTrue(row.blocks().get(0).width() <= pooled.x());
                assertEquals(rows.get(0).blocks().get(1).x(), pooled.x(), "the pooled maps stand below one another");
                Block first = row.blocks().get(0);
                double side = (first.width() + row.gap()) / first.columns() - row.gap();
                assertEquals(0, side % LENET.get(i).get(0).width(), 1e-9, "whole pixels for every number");
            }
        }
    }

    @Test
    void aDeepNetworkIsScrolledAndUsesTheWidth() {
        List<List<Shape>> deep = List.of(
                List.of(new Shape(16, 28, 28)),
                List.of(new Shape(16, 28, 28), new Shape(16, 14, 14)),
                List.of(new Shape(64, 7, 7)),
                List.of(new Shape(3, 500, 500)),
                List.of(new Shape(512, 1, 7)));
        SplittableRandom random = new SplittableRandom(4);
        assertTrue(MapRow.fit(LENET, 600, 500, 14));
        for (int round = 0; round < 200; round++) {
            double width = random.nextInt(520, 2500);
            assertFalse(MapRow.fit(deep, width, 400, 14));
            List<MapRow> rows = MapRow.scrolled(deep, width);
            for (int i = 0; i < deep.size(); i++) {
                Block last = rows.get(i).blocks().getLast();
                assertTrue(last.x() + last.width() <= width + 1e-9, "row " + i + " in " + width);
                for (int b = 0; b < deep.get(i).size(); b++) {
                    Block block = rows.get(i).blocks().get(b);
                    Shape shape = deep.get(i).get(b);
                    double gap = rows.get(i).gap();
                    double side = (block.width() + gap) / block.columns() - gap;
                    int lines = Math.ceilDiv(shape.channels(), block.columns());
                    assertTrue(block.columns() <= shape.channels());
                    assertEquals(lines * (side * shape.height() / shape.width() + gap) - gap, block.height(), 1e-6);
                }
            }
        }
    }
}
