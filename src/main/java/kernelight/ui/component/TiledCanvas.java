package kernelight.ui.component;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TiledSurface;
import kernelight.ui.theme.TextMeasure;

/**
 * A large canvas of which little changes at a time, in tiles: JavaFX shows a canvas anew as a whole when one pixel of it
 * is painted, and without a graphics card that takes longer than a frame may. As sharp as a {@link SharpCanvas}.
 */
public final class TiledCanvas extends Region {
    /** Side of a tile in pixels. Smaller ones are shown sooner after a small change, larger ones after a large one. */
    private static final int TILE = 128;

    /**
     * Tiles reach so many pixels over the next ones: where the window is zoomed, a tile may lie between the screen's pixels,
     * and its edges let through what is below. That has to be the same picture, not a seam.
     */
    private static final int OVERLAP = 2;

    private final TextMeasure measure;
    private final TiledSurface surface;
    private final Runnable repaint;
    /** The rows of tiles, each a group: JavaFX paints all of a group in which more than a dozen children changed. */
    private final Pane rows = new Pane();

    private final List<Canvas> tiles = new ArrayList<>();
    private final Scale pixelsToUnits = new Scale(1, 1);
    private double zoom = 1;

    /** @param repaint paints everything: it is gone when the size or the zoom changed */
    public TiledCanvas(TextMeasure measure, Runnable repaint) {
        this.measure = measure;
        this.repaint = repaint;
        surface = new TiledSurface(new CanvasSurface(new Canvas().getGraphicsContext2D(), measure));
        setManaged(false); // as a plain canvas, it has the size that it is given
        rows.setManaged(false);
        rows.setMouseTransparent(true); // they are hit as one
        rows.getTransforms().add(pixelsToUnits);
        getChildren().add(rows);
        localToSceneTransformProperty().subscribe(transform -> {
            if (transform.getMxx() > 0 && transform.getMxx() != zoom) {
                zoom = transform.getMxx();
                fit();
            }
        });
    }

    /** From (0, 0) to this region's width and height, in the units of the layout. */
    public Surface surface() {
        return surface;
    }

    /** Covers everything with one colour: opaque, so that tiles may overlap. */
    public void cover(Color ground) {
        for (Canvas tile : tiles) {
            GraphicsContext graphics = tile.getGraphicsContext2D();
            graphics.save();
            graphics.setTransform(1, 0, 0, 1, 0, 0);
            graphics.setFill(ground);
            graphics.fillRect(0, 0, tile.getWidth(), tile.getHeight());
            graphics.restore();
        }
    }

    @Override
    public void resize(double width, double height) {
        boolean other = width != getWidth() || height != getHeight();
        super.resize(width, height);
        if (other) {
            fit();
        }
    }

    private void fit() {
        int width = (int) Math.ceil(getWidth() * zoom);
        int height = (int) Math.ceil(getHeight() * zoom);
        pixelsToUnits.setX(1 / zoom);
        pixelsToUnits.setY(1 / zoom);
        tiles.clear();
        List<Group> groups = new ArrayList<>();
        List<TiledSurface.Tile> parts = new ArrayList<>();
        for (int y = 0; y < height; y += TILE) {
            Group row = new Group();
            row.setManaged(false);
            for (int x = 0; x < width; x += TILE) {
                Canvas tile = new Canvas(Math.min(TILE + OVERLAP, width - x), Math.min(TILE + OVERLAP, height - y));
                tile.relocate(x, y);
                tile.getGraphicsContext2D().setTransform(zoom, 0, 0, zoom, -x, -y);
                tiles.add(tile);
                row.getChildren().add(tile);
                parts.add(new TiledSurface.Tile(
                        x / zoom,
                        y / zoom,
                        tile.getWidth() / zoom,
                        tile.getHeight() / zoom,
                        new CanvasSurface(tile.getGraphicsContext2D(), measure)));
            }
            groups.add(row);
        }
        rows.getChildren().setAll(groups);
        surface.use(new TiledSurface.Tiles(TILE / zoom, Math.ceilDiv(width, TILE), parts));
        repaint.run();
    }
}
