package kernelight.ui.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Each tile shows its part of the whole picture. */
class TiledSurfaceTest {
    private static final int SIDE = 300;
    private static final TileCuts CUTS = new TileCuts(List.of(30.0, 70.0, 71.0, 240.0), List.of(5.0, 100.0));

    private final Random random = new Random(11);
    private final List<TiledSurface.Tile> tiles = new ArrayList<>();

    @Test
    void tilesPutTogetherAreThePictureItself() {
        for (int round = 0; round < 200; round++) {
            PixelSurface whole = new PixelSurface(SIDE, SIDE);
            TiledSurface tiled = tiled(random.nextBoolean() ? CUTS : TileCuts.NONE, random.nextInt(3));
            for (int count = 0; count < 6; count++) {
                paintAlike(whole, tiled);
            }
            assertArrayEquals(whole.pixels(), together(), "round " + round);
        }
    }

    @Test
    void aSmallChangeTouchesItsOwnTilesOnly() {
        TiledSurface tiled = tiled(CUTS, 0);
        tiled.fill(35, 95, 35, 10, Color.BLACK);
        tiled.text(
                "8", 150, 102, TextStyle.of(14).with(TextStyle.Level.BASELINE).centered(), Color.BLACK);
        assertEquals(
                List.of("30 5", "71 5", "30 100", "71 100"),
                tiles.stream()
                        .filter(tile -> Arrays.stream(pixels(tile)).anyMatch(pixel -> pixel != 0))
                        .map(tile -> "%.0f %.0f".formatted(tile.x(), tile.y()))
                        .toList());
    }

    @Test
    void whatFillsTheCellsBetweenCutsIsPaintedOnce() {
        TileCuts.Collector rows = new TileCuts.Collector();
        TileCuts.Collector columns = new TileCuts.Collector();
        for (int cut = 10; cut < SIDE; cut += 44) {
            rows.add(cut);
            columns.add(cut);
        }
        TiledSurface tiled = tiled(new TileCuts(columns.cuts(), rows.cuts()), 0);
        for (int x = 10; x + 44 < SIDE; x += 44) {
            for (int y = 10; y + 44 < SIDE; y += 44) {
                tiles.forEach(tile -> Arrays.fill(pixels(tile), 0));
                tiled.fill(x, y, 44, 44, Color.BLACK);
                tiled.text("-362", x + 22, y + 22, TextStyle.of(15).centered(), Color.RED);
                assertEquals(
                        1,
                        tiles.stream()
                                .filter(tile -> Arrays.stream(pixels(tile)).anyMatch(pixel -> pixel != 0))
                                .count());
            }
        }
    }

    private TiledSurface tiled(TileCuts cuts, int overlap) {
        tiles.clear();
        TiledSurface tiled = new TiledSurface(new PixelSurface(1, 1));
        tiled.use(TileGrid.of(cuts, SIDE, SIDE, 1, overlap, this::tile));
        return tiled;
    }

    private TiledSurface.Tile tile(int x, int y, int width, int height) {
        // As large as the whole: only the tile's own pixels of it are looked at.
        TiledSurface.Tile tile = new TiledSurface.Tile(x, y, width, height, new PixelSurface(SIDE, SIDE));
        tiles.add(tile);
        return tile;
    }

    private static int[] pixels(TiledSurface.Tile tile) {
        return ((PixelSurface) tile.surface()).pixels();
    }

    private void paintAlike(Surface one, Surface other) {
        double x = random.nextInt(SIDE);
        double y = random.nextInt(SIDE);
        double width = 1 + random.nextInt(60);
        double height = 1 + random.nextInt(60);
        Color color = Color.hsb(random.nextInt(360), 0.5, 0.9);
        Stroke stroke = Stroke.of(color, 1 + random.nextInt(4));
        TextStyle.Align align = TextStyle.Align.values()[random.nextInt(3)];
        int kind = random.nextInt(6);
        for (Surface surface : List.of(one, other)) {
            switch (kind) {
                case 0 -> surface.fill(x, y, width, height, color);
                case 1 -> surface.outline(x, y, width, height, 0, stroke);
                case 2 -> surface.line(x, y, x + width, y + height, stroke);
                case 3 -> surface.text("3.5", x, y, TextStyle.of(14).with(align), color);
                case 4 -> surface.fillRounded(x, y, width, height, 3, color);
                default -> surface.within(x, y, width, height, () -> surface.line(x, y, x + 60, y + 60, stroke));
            }
        }
    }

    private int[] together() {
        int[] pixels = new int[SIDE * SIDE];
        for (TiledSurface.Tile tile : tiles) { // a later one covers what an earlier one has below it
            for (int y = (int) tile.y(); y < tile.y() + tile.height(); y++) {
                int from = y * SIDE + (int) tile.x();
                System.arraycopy(pixels(tile), from, pixels, from, (int) tile.width());
            }
        }
        return pixels;
    }
}
