package kernelight.ui.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Painted in tiles, each tile shows what it would show of the whole. */
class TiledSurfaceTest {
    private static final int TILE = 32;
    private static final int ACROSS = 4;
    private static final int SIDE = TILE * ACROSS;

    private final Random random = new Random(11);
    private final List<PixelSurface> parts = new ArrayList<>();

    @Test
    void tilesPutTogetherAreThePictureItself() {
        for (int round = 0; round < 200; round++) {
            PixelSurface whole = new PixelSurface(SIDE, SIDE);
            TiledSurface tiled = tiled(random.nextInt(3));
            for (int count = 0; count < 6; count++) {
                paintAlike(whole, tiled);
            }
            assertArrayEquals(whole.pixels(), together(), "round " + round);
        }
    }

    @Test
    void aSmallChangeTouchesItsOwnTilesOnly() {
        TiledSurface tiled = tiled(0);
        tiled.fill(TILE + 5, 2 * TILE - 5, 5, 10, Color.BLACK);
        List<Integer> touched = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (Arrays.stream(parts.get(part).pixels()).anyMatch(pixel -> pixel != 0)) {
                touched.add(part);
            }
        }
        assertEquals(List.of(ACROSS + 1, 2 * ACROSS + 1), touched);
    }

    private TiledSurface tiled(int overlap) {
        parts.clear();
        List<TiledSurface.Tile> tiles = new ArrayList<>();
        for (int y = 0; y < SIDE; y += TILE) {
            for (int x = 0; x < SIDE; x += TILE) {
                PixelSurface part = new PixelSurface(SIDE, SIDE); // only the tile's own pixels of it are looked at
                parts.add(part);
                tiles.add(new TiledSurface.Tile(x, y, TILE + overlap, TILE + overlap, part));
            }
        }
        TiledSurface tiled = new TiledSurface(new PixelSurface(1, 1));
        tiled.use(new TiledSurface.Tiles(TILE, ACROSS, tiles));
        return tiled;
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
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                pixels[y * SIDE + x] = parts.get(y / TILE * ACROSS + x / TILE).pixels()[y * SIDE + x];
            }
        }
        return pixels;
    }
}
