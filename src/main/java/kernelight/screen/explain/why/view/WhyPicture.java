package kernelight.screen.explain.why.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import kernelight.screen.explain.why.model.ScoreMap;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/**
 * Maps of a score side by side as a picture of their own, each with its name and its scale, under the method and the answer.
 *
 * @param title what the method is called
 * @param answer what the score is
 * @param ink what the network read
 */
record WhyPicture(String title, String answer, List<NamedMap> maps, PictureInk ink, Palette palette)
        implements Picture {
    /** About how wide a map is; a pixel of the network's picture has whole ones. */
    private static final int SIDE = 336;

    private static final double MARGIN = 24;
    private static final double GAP = 28;
    private static final TextStyle TITLE = TextStyle.of(20).bold();
    private static final TextStyle NAME = TextStyle.of(14).bold();
    private static final TextStyle SMALL = TextStyle.of(14);
    /** From the middle of a line of text to that of the next, as a share of its size. */
    private static final double LINE = 1.7;

    private static final double SCALE = 10;
    private static final int SCALE_COLOURS = 64;

    /**
     * A map with its name.
     *
     * @param map empty while it is computed
     * @param ends the numbers at the ends of its scale
     */
    record NamedMap(String name, Optional<ScoreMap> map, String least, String most) {
        private boolean hasScale() {
            return map.flatMap(ScoreMap::map)
                    .filter(numbers -> numbers.furthest() > 0)
                    .isPresent();
        }
    }

    private double pixel() {
        return Math.max(1, SIDE / Math.max(1, Math.max(ink.width(), ink.height())));
    }

    private double mapWidth() {
        return Math.max(SIDE / 2.0, ink.width() * pixel());
    }

    private double mapHeight() {
        return Math.max(SIDE / 2.0, ink.height() * pixel());
    }

    /** Where the maps begin. */
    private double top() {
        return MARGIN + LINE * (TITLE.size() + SMALL.size() + NAME.size()) + GAP / 2;
    }

    @Override
    public double width() {
        return 2 * MARGIN + maps.size() * mapWidth() + (maps.size() - 1) * GAP;
    }

    @Override
    public double height() {
        return top() + mapHeight() + SCALE * 2 + LINE * SMALL.size() + MARGIN;
    }

    @Override
    public boolean isTransparent() {
        return !palette.page().isOpaque();
    }

    @Override
    public void paint(Surface surface) {
        surface.fill(0, 0, width(), height(), palette.page());
        double line = MARGIN + TITLE.size() * LINE / 2;
        surface.text(title, MARGIN, line, TITLE, palette.ink());
        line += (TITLE.size() + SMALL.size()) * LINE / 2;
        surface.text(answer, MARGIN, line, SMALL, palette.muted());
        for (int index = 0; index < maps.size(); index++) {
            paint(surface, maps.get(index), MARGIN + index * (mapWidth() + GAP));
        }
    }

    private void paint(Surface surface, NamedMap map, double x) {
        surface.text(map.name(), x, top() - NAME.size() * LINE / 2, NAME, palette.ink());
        surface.fill(x, top(), mapWidth(), mapHeight(), palette.panel());
        ScoreMapPainter painter = new ScoreMapPainter(surface, palette, ink, x, top(), pixel());
        map.map().ifPresent(painter::paintCells);
        painter.paintOutline();
        surface.outline(x, top(), mapWidth(), mapHeight(), 0, Stroke.of(palette.lineStrong(), 1));
        if (map.hasScale()) {
            paintScale(surface, map, x, top() + mapHeight() + SCALE);
        }
    }

    private void paintScale(Surface surface, NamedMap map, double x, double top) {
        for (int index = 0; index < SCALE_COLOURS; index++) {
            double left = Math.round(mapWidth() * index / SCALE_COLOURS);
            double right = Math.round(mapWidth() * (index + 1) / SCALE_COLOURS);
            double share = 2.0 * index / (SCALE_COLOURS - 1) - 1;
            int argb = ColorMap.DIVERGING.color(share, -1, 1, palette);
            Color color = Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
            surface.fill(x + left, top, right - left, SCALE, color);
        }
        surface.outline(x, top, mapWidth(), SCALE, 0, Stroke.of(palette.lineStrong(), 1));
        double line = top + SCALE + SMALL.size() * LINE / 2;
        surface.text(map.least(), x, line, SMALL, palette.ink());
        surface.text("0", x + mapWidth() / 2, line, SMALL.centered(), palette.ink());
        surface.text(map.most(), x + mapWidth(), line, SMALL.with(TextStyle.Align.RIGHT), palette.ink());
    }
}
