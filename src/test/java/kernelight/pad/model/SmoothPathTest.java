package kernelight.pad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kernelight.data.drawing.StrokePoint;
import org.junit.jupiter.api.Test;

class SmoothPathTest {
    @Test
    void tapsAndStraightLinesStayAsTheyAre() {
        List<StrokePoint> tap = List.of(new StrokePoint(5, 5));
        List<StrokePoint> line = List.of(new StrokePoint(5, 5), new StrokePoint(90, 5));
        assertEquals(tap, SmoothPath.through(tap));
        assertEquals(line, SmoothPath.through(line));
    }

    @Test
    void aPathStartsAndEndsWhereTheHandDid() {
        List<StrokePoint> points =
                List.of(new StrokePoint(0, 0), new StrokePoint(50, 0), new StrokePoint(50, 50), new StrokePoint(0, 50));
        List<StrokePoint> path = SmoothPath.through(points);
        assertEquals(points.getFirst(), path.getFirst());
        assertEquals(points.getLast(), path.getLast());
    }

    @Test
    void twelvePointsOnACircleMakeACircle() {
        List<StrokePoint> points = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            points.add(new StrokePoint(140 + 100 * Math.cos(i * Math.PI / 6), 140 + 100 * Math.sin(i * Math.PI / 6)));
        }
        List<StrokePoint> path = SmoothPath.through(points);
        assertTrue(path.size() > 100);
        // The corners of the polygon are gone: everything between its inner circle and its outer one, turning steadily.
        for (int i = 1; i < path.size() - 1; i++) {
            double radius = Math.hypot(path.get(i).x() - 140, path.get(i).y() - 140);
            assertTrue(radius > 96 && radius < 100, "radius " + radius);
            double turn = Math.abs(angle(path.get(i - 1), path.get(i)) - angle(path.get(i), path.get(i + 1)));
            assertTrue(Math.min(turn, 2 * Math.PI - turn) < Math.PI / 30, "turn " + turn);
        }
    }

    private static double angle(StrokePoint from, StrokePoint to) {
        return Math.atan2(to.y() - from.y(), to.x() - from.x());
    }
}
