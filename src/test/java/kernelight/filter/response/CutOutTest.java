package kernelight.filter.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.Combination;
import kernelight.filter.DefinedFilter;
import kernelight.filter.EdgeRule;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.PictureFilter;
import kernelight.filter.Planes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CutOutTest {
    private final SplittableRandom random = new SplittableRandom(9);

    @Test
    @DisplayName("by hand: the mean is taken away; divided by the root of the squares if that is wanted")
    void byHand() throws FilterProblem {
        Planes picture = Planes.grey(3, 4, 9, 9, 9, 9, 9, 1, 3, 9, 9, 7, 5, 9);
        CutOut piece = new CutOut(1, 1, 2, 2);
        Filter filter = piece.filter("beak", picture, false);
        assertEquals("beak", filter.name());
        assertArrayEquals(
                new float[] {-3, -1, 3, 1}, filter.kernels().getFirst().weights());
        float root = (float) Math.sqrt(20);
        assertArrayEquals(
                new float[] {-3 / root, -1 / root, 3 / root, 1 / root},
                piece.filter("beak", picture, true).kernels().getFirst().weights(),
                1e-6f);
        assertEquals(2, piece.middleRow());
        assertEquals(2, piece.middleColumn());
    }

    @Test
    @DisplayName("its own place responds with the sum of the squares, also in a brighter picture; an even area with 0")
    void ownPlace() throws FilterProblem {
        Planes noise = DefinedFilter.picture(3, 40, 50, random);
        CutOut piece = new CutOut(20, 8, 7, 10);
        Filter filter = piece.filter("piece", noise, false);
        assertEquals(Combination.CHANNELS, filter.combination());
        double squares = 0;
        for (int plane = 0; plane < 3; plane++) {
            for (float weight : filter.kernels().get(plane).weights()) {
                squares += weight * weight;
            }
        }
        for (int brighter : new int[] {0, 400}) {
            Planes picture = brighter(noise, brighter);
            Planes response = PictureFilter.apply(
                    filter, FilterSettings.plain(EdgeRule.NONE), picture, BatchRunner.onCallingThread());
            assertEquals(1, response.planes().size());
            assertEquals(squares, response.at(0, 20, 8), squares * 1e-5);
            Planes sameSize = PictureFilter.apply(
                    filter, FilterSettings.plain(EdgeRule.REPLICATE), picture, BatchRunner.onCallingThread());
            List<Peak> strongest = StrongestResponses.of(sameSize, 0, 1, 1, 0);
            assertEquals(piece.middleRow(), strongest.getFirst().row());
            assertEquals(piece.middleColumn(), strongest.getFirst().column());
        }
    }

    private static Planes brighter(Planes picture, int levels) {
        return new Planes(
                picture.height(),
                picture.width(),
                picture.planes().stream()
                        .map(plane -> {
                            float[] more = plane.clone();
                            for (int i = 0; i < more.length; i++) {
                                more[i] += levels;
                            }
                            return more;
                        })
                        .toList());
    }

    @Test
    @DisplayName("what cannot be cut out is said")
    void problems() {
        Planes picture = Planes.grey(20, 30, new float[600]);
        assertSaid("All pixels of the piece are equally bright", new CutOut(2, 3, 4, 5), picture);
        assertSaid("The piece has 16 x 3 pixels", new CutOut(0, 0, 16, 3), picture);
        assertSaid("reaches to row 21 and column 9", new CutOut(15, 5, 6, 4), picture);
    }

    private static void assertSaid(String sentence, CutOut piece, Planes picture) {
        FilterProblem problem = assertThrows(FilterProblem.class, () -> piece.filter("piece", picture, false));
        assertTrue(String.valueOf(problem.getMessage()).contains(sentence), problem.getMessage());
    }
}
