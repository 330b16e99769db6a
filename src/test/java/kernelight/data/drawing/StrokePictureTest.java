package kernelight.data.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrokePictureTest {
    private final Random random = new Random(9);

    @Test
    void aTapIsADiscOfThePensWidth() {
        for (double pen = 3; pen < 40; pen += 3.7) {
            Stroke tap = new Stroke(List.of(new StrokePoint(50 + random.nextDouble(), 50 + random.nextDouble())));
            double ink = InkMoments.of(StrokePicture.draw(List.of(tap), pen, 100, 100))
                    .total();
            assertEquals(Math.PI * pen * pen / 4, ink, 0.02 * ink + 0.3);
        }
    }

    @Test
    void aLineIsAsLongAndAsWideAsItWasDrawn() {
        for (int trial = 0; trial < 100; trial++) {
            StrokePoint from = new StrokePoint(20 + 60 * random.nextDouble(), 20 + 60 * random.nextDouble());
            StrokePoint to = new StrokePoint(20 + 60 * random.nextDouble(), 20 + 60 * random.nextDouble());
            double pen = 4 + 10 * random.nextDouble();
            double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
            InkPicture picture = StrokePicture.draw(List.of(new Stroke(List.of(from, to))), pen, 100, 100);
            double expected = length * pen + Math.PI * pen * pen / 4;
            assertEquals(expected, InkMoments.of(picture).total(), 0.02 * expected);
            assertEquals((from.x() + to.x()) / 2 - 0.5, InkMoments.of(picture).centreColumn(), 0.1);
            assertEquals((from.y() + to.y()) / 2 - 0.5, InkMoments.of(picture).centreRow(), 0.1);
        }
    }

    @Test
    void inkStaysBetweenPaperAndFullInkWhereStrokesCross() {
        Stroke down = new Stroke(List.of(new StrokePoint(20, 0), new StrokePoint(20, 40)));
        Stroke across = new Stroke(List.of(new StrokePoint(0, 20), new StrokePoint(40, 20)));
        InkPicture once = StrokePicture.draw(List.of(down, across), 6, 40, 40);
        InkPicture twice = StrokePicture.draw(List.of(down, across, down, across), 6, 40, 40);
        assertArrayEquals(once.ink(), twice.ink());
        assertEquals(1, once.get(20, 20));
        assertEquals(0, once.get(5, 5));
    }

    @Test
    void whatLeavesThePadIsCutOff() {
        Stroke far =
                new Stroke(List.of(new StrokePoint(-500, -300), new StrokePoint(10, 10), new StrokePoint(900, 10)));
        InkPicture picture = StrokePicture.draw(List.of(far), 5, 20, 20);
        assertEquals(1, picture.get(10, 10));
        assertEquals(0, StrokePicture.draw(List.of(), 5, 20, 20).get(10, 10));
        Stroke outside = new Stroke(List.of(new StrokePoint(-50, -50), new StrokePoint(-20, 900)));
        assertArrayEquals(
                new float[400], StrokePicture.draw(List.of(outside), 5, 20, 20).ink());
    }
}
