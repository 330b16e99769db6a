package kernelight.filter.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.EdgeRule;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.FilterText;
import kernelight.filter.PictureFilter;
import kernelight.filter.Planes;
import kernelight.filter.response.CutOut;
import kernelight.filter.response.Firing;
import kernelight.filter.response.Peak;
import kernelight.filter.response.StrongestResponses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInPictureTest {
    /** Of the response to the beak itself. The other finch's beak has 0.99 of it, the strongest other place 0.43. */
    private static final float THRESHOLD = 0.7f;

    @ParameterizedTest
    @EnumSource(BuiltInPicture.class)
    @DisplayName("pixels are whole numbers from 0 to 255 that make use of the range, the same each time")
    void pixels(BuiltInPicture built) {
        Planes picture = built.picture();
        assertEquals(built.isColoured() ? 3 : 1, picture.planes().size());
        assertTrue(built.grey().isGrey());
        for (Planes planes : List.of(picture, built.grey())) {
            for (float[] plane : planes.planes()) {
                for (float level : plane) {
                    assertTrue(level >= 0 && level <= 255 && level == Math.rint(level));
                }
            }
            assertTrue(planes.largest() - planes.smallest() > 120);
        }
        assertEquals(checksum(picture), checksum(built.picture()));
        assertSame(built, BuiltInPicture.withId(built.id()).orElseThrow());
    }

    private static long checksum(Planes picture) {
        CRC32 checksum = new CRC32();
        for (float[] plane : picture.planes()) {
            for (float level : plane) {
                checksum.update((int) level);
            }
        }
        return checksum.getValue();
    }

    @Test
    @DisplayName("they are typed by their names")
    void ids() {
        assertEquals("chess-board", BuiltInPicture.CHESS_BOARD.id());
        assertEquals(Optional.of(BuiltInPicture.BIRD), BuiltInPicture.withId("Bird"));
        assertEquals(Optional.empty(), BuiltInPicture.withId("cat"));
    }

    @Test
    @DisplayName("the scene has edges in all directions")
    void directions() throws FilterProblem {
        Planes scene = BuiltInPicture.SCENE.grey();
        FilterSettings settings = FilterSettings.plain(EdgeRule.REPLICATE);
        Planes magnitude =
                PictureFilter.apply(FilterText.parse("sobel"), settings, scene, BatchRunner.onCallingThread());
        Planes angle =
                PictureFilter.apply(FilterText.parse("sobel-angle"), settings, scene, BatchRunner.onCallingThread());
        int[] sectors = new int[12];
        for (int i = 0; i < scene.planes().getFirst().length; i++) {
            if (magnitude.planes().getFirst()[i] > 150) {
                sectors[Math.min(11, (int) ((angle.planes().getFirst()[i] + 180) / 30))]++;
            }
        }
        for (int sector : sectors) {
            assertTrue(sector > 150, () -> java.util.Arrays.toString(sectors));
        }
    }

    @Test
    @DisplayName(
            "the beak detector: it responds most to the beak it was cut out of, and at 0.7 of that to the two beaks of that"
                    + " kind alone, in grey and in colours")
    void beakDetector() throws FilterProblem {
        for (Planes picture : List.of(BuiltInPicture.BIRD.grey(), BuiltInPicture.BIRD.picture())) {
            Planes response = response(BuiltInPicture.BEAK, picture);
            List<Peak> peaks = StrongestResponses.of(response, 0, 3, 20, 0);
            assertEquals(BuiltInPicture.BEAK.middleRow(), peaks.get(0).row());
            assertEquals(BuiltInPicture.BEAK.middleColumn(), peaks.get(0).column());
            assertEquals(BuiltInPicture.BEAK.middleRow() + 140, peaks.get(1).row());
            assertEquals(BuiltInPicture.BEAK.middleColumn() + 260, peaks.get(1).column());
            float threshold = THRESHOLD * peaks.getFirst().response();
            assertTrue(peaks.get(1).response() > 0.95 * peaks.get(0).response());
            assertTrue(peaks.get(2).response() < 0.5 * peaks.get(0).response());
            int firing = Firing.at(threshold, response, 0).count();
            assertTrue(firing >= 20 && firing < 200, "around both beaks: " + firing);
            for (int row = 0; row < response.height(); row++) {
                for (int column = 0; column < response.width(); column++) {
                    if (response.at(0, row, column) >= threshold) {
                        assertTrue(
                                isNear(peaks.get(0), row, column) || isNear(peaks.get(1), row, column),
                                "fires at " + row + ", " + column);
                    }
                }
            }
        }
    }

    private static boolean isNear(Peak peak, int row, int column) {
        return Math.abs(peak.row() - row) <= 8 && Math.abs(peak.column() - column) <= 8;
    }

    @Test
    @DisplayName("it depends on what is cut out: with little of the face, other places respond as much as the beak")
    void beakWithoutFace() throws FilterProblem {
        CutOut tooFarRight = new CutOut(66, 133, 15, 15);
        List<Peak> peaks = StrongestResponses.of(response(tooFarRight, BuiltInPicture.BIRD.grey()), 0, 3, 20, 0);
        assertTrue(peaks.get(2).response() > 0.7 * peaks.get(0).response(), peaks.toString());
    }

    @Test
    @DisplayName(
            "with its mean left in, it is no detector: the bare sky responds nearly as much, and more where it is brighter")
    void meanLeftIn() throws FilterProblem {
        Planes picture = BuiltInPicture.BIRD.grey();
        float[] weights = new float[15 * 15];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = picture.at(0, BuiltInPicture.BEAK.row() + i / 15, BuiltInPicture.BEAK.column() + i % 15);
        }
        Filter positive = Filter.of("beak", new kernelight.filter.Kernel(15, 15, weights));
        Planes response = PictureFilter.apply(
                positive, FilterSettings.plain(EdgeRule.REPLICATE), picture, BatchRunner.onCallingThread());
        List<Peak> peaks = StrongestResponses.of(response, 0, 6, 20, 0);
        float own = response.at(0, BuiltInPicture.BEAK.middleRow(), BuiltInPicture.BEAK.middleColumn());
        assertTrue(peaks.getFirst().row() > 200); // the other finch, before a brighter sky
        assertTrue(peaks.get(5).response() > 0.8 * own);
    }

    private static Planes response(CutOut piece, Planes picture) throws FilterProblem {
        return PictureFilter.apply(
                piece.filter("beak", picture, false),
                FilterSettings.plain(EdgeRule.REPLICATE),
                picture,
                BatchRunner.onCallingThread());
    }
}
