package kernelight.filter.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.filter.Planes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StrongestResponsesTest {
    private static final int CASES = 400;

    private final SplittableRandom random = new SplittableRandom(6);

    @Test
    @DisplayName("the places are those of the definition, on random maps with many equal numbers")
    void definition() {
        for (int number = 0; number < CASES; number++) {
            int height = random.nextInt(1, 24);
            int width = random.nextInt(1, 24);
            int values = random.nextInt(1, 40);
            float[] map = new float[height * width];
            for (int i = 0; i < map.length; i++) {
                map[i] = random.nextInt(values) - values / 2;
            }
            Planes planes = new Planes(height, width, List.of(new float[map.length], map));
            int most = random.nextInt(0, 30);
            double distance = random.nextInt(4) == 0 ? random.nextInt(8) : random.nextDouble(0, 9);
            float threshold = random.nextBoolean() ? Float.NEGATIVE_INFINITY : random.nextInt(-3, 5);
            assertEquals(
                    defined(map, height, width, most, distance, threshold),
                    StrongestResponses.of(planes, 1, most, distance, threshold),
                    height + " x " + width + ", " + most + " of " + distance + " from " + threshold);
        }
    }

    /** All pixels in order, each taken unless it is too near to one that was. */
    private static List<Peak> defined(float[] map, int height, int width, int most, double distance, float threshold) {
        List<Peak> all = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                all.add(new Peak(row, column, map[row * width + column]));
            }
        }
        all.sort(Comparator.comparing(Peak::response).reversed()); // stable: of equal ones, the first place
        List<Peak> taken = new ArrayList<>();
        for (Peak peak : all) {
            if (taken.size() < most
                    && peak.response() >= threshold
                    && taken.stream().noneMatch(other -> squared(peak, other) < distance * distance)) {
                taken.add(peak);
            }
        }
        return taken;
    }

    private static double squared(Peak one, Peak other) {
        int down = one.row() - other.row();
        int right = one.column() - other.column();
        return down * down + right * right;
    }

    @Test
    @DisplayName("of equal responses the upper comes first, then the one further left; near ones are left out")
    void order() {
        Planes planes = Planes.grey(3, 5, 0, 0, 7, 0, 0, 7, 0, 0, 0, 7, 0, 9, 0, 0, 7);
        assertEquals(
                List.of(new Peak(2, 1, 9), new Peak(0, 2, 7), new Peak(1, 4, 7)),
                StrongestResponses.of(planes, 0, 10, 2, 1));
        assertEquals(List.of(new Peak(2, 1, 9)), StrongestResponses.of(planes, 0, 1, 2, 1));
        assertEquals(List.of(), StrongestResponses.of(planes, 0, 10, 2, 10));
    }
}
