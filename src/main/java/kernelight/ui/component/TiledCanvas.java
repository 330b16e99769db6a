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
import javafx.scene.transform.Transform;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.PixelEdges;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TileCuts;
import kernelight.ui.surface.TileGrid;
import kernelight.ui.surface.TiledSurface;
import kernelight.ui.theme.TextMeasure;

/**
 * A large canvas in tiles, of which little changes at a time: JavaFX redraws a whole canvas when one pixel of it is
 * painted, and without a graphics card that takes longer than a frame may. As sharp as a {@link SharpCanvas}.
 */
public final class TiledCanvas extends Region {
    /**
     * How many pixels tiles overlap where they are not aligned to the screen's pixels: their half-transparent edges
     * would otherwise show as seams.
     */
    private static final int OVERLAP = 2;

    /** JavaFX repaints a whole group if more of its children than this have changed. */
    private static final int CHANGED_CHILDREN = 12;

    private final TextMeasure measure;
    private final TiledSurface surface;
    private final Runnable repaint;
    private final Pane groups = new Pane();
    /** Reused when the cuts change: their pixels take megabytes, and a window may be resized many times a second. */
    private final List<Canvas> tiles = new ArrayList<>();
    /** How many tiles are in use so far, while the canvas is being divided. */
    private int used;

    private final Scale pixelsToUnits = new Scale(1, 1);
    private double zoom = 1;
    private boolean onPixels = true;
    private TileCuts cuts = TileCuts.NONE;
    private boolean divided;

    /** @param repaint begins and paints everything again, after the size or the zoom has changed */
    public TiledCanvas(TextMeasure measure, Runnable repaint) {
        this.measure = measure;
        this.repaint = repaint;
        surface = new TiledSurface(new CanvasSurface(new Canvas().getGraphicsContext2D(), measure));
        setManaged(false); // like a plain canvas, it has the size that it is given
        groups.setManaged(false);
        groups.setMouseTransparent(true); // mouse events go to this region
        groups.getTransforms().add(pixelsToUnits);
        getChildren().add(groups);
        localToSceneTransformProperty().subscribe(this::shownBy);
    }

    private void shownBy(Transform toScene) {
        double nowZoom = toScene.getMxx() > 0 ? toScene.getMxx() : zoom;
        boolean nowOnPixels = isWhole(toScene.getTx()) && isWhole(toScene.getTy());
        if (nowZoom != zoom || nowOnPixels != onPixels) {
            zoom = nowZoom;
            onPixels = nowOnPixels;
            discard();
        }
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }

    private void discard() {
        divided = false;
        repaint.run();
    }

    @Override
    public void resize(double width, double height) {
        boolean other = width != getWidth() || height != getHeight();
        super.resize(width, height);
        if (other) {
            discard();
        }
    }

    /** Paints from (0, 0) to this region's width and height, in the units of the layout. */
    public Surface surface() {
        return surface;
    }

    /** The edges of this canvas's pixels; rectangles that are not aligned to them cannot be painted over cleanly. */
    public PixelEdges pixelEdges() {
        return new PixelEdges(zoom);
    }

    /** Begins a picture cut into these tiles, by covering everything with one colour. */
    public void begin(TileCuts newCuts, Color ground) {
        if (!divided || !cuts.equals(newCuts)) {
            cuts = newCuts;
            divided = true;
            divide();
        }
        for (Canvas tile : tiles) {
            GraphicsContext graphics = tile.getGraphicsContext2D();
            graphics.save();
            graphics.setTransform(1, 0, 0, 1, 0, 0);
            graphics.setFill(ground); // opaque, so that tiles may overlap
            graphics.fillRect(0, 0, tile.getWidth(), tile.getHeight());
            graphics.restore();
        }
    }

    private void divide() {
        int width = (int) Math.ceil(getWidth() * zoom);
        int height = (int) Math.ceil(getHeight() * zoom);
        pixelsToUnits.setX(1 / zoom);
        pixelsToUnits.setY(1 / zoom);
        used = 0;
        surface.use(TileGrid.of(cuts, width, height, zoom, isOnPixels() ? 0 : OVERLAP, this::tile));
        while (tiles.size() > used) {
            removeLast();
        }
    }

    /** Whether a tile's edges are edges of the screen's pixels. */
    private boolean isOnPixels() {
        boolean screenIsPlain = getScene() == null
                || getScene().getWindow() == null
                || isWhole(getScene().getWindow().getRenderScaleX());
        return onPixels && screenIsPlain;
    }

    private TiledSurface.Tile tile(int x, int y, int width, int height) {
        if (used == tiles.size()) {
            addOne();
        }
        Canvas tile = tiles.get(used++);
        tile.setWidth(width);
        tile.setHeight(height);
        tile.relocate(x, y);
        GraphicsContext graphics = tile.getGraphicsContext2D();
        graphics.setTransform(zoom, 0, 0, zoom, -x, -y);
        return new TiledSurface.Tile(
                x / zoom, y / zoom, width / zoom, height / zoom, new CanvasSurface(graphics, measure, pixelEdges()));
    }

    private void addOne() {
        if (tiles.size() % CHANGED_CHILDREN == 0) {
            Group group = new Group();
            group.setManaged(false);
            groups.getChildren().add(group);
        }
        Canvas tile = new Canvas();
        tiles.add(tile);
        lastGroup().getChildren().add(tile);
    }

    private void removeLast() {
        tiles.removeLast();
        lastGroup().getChildren().removeLast();
        if (lastGroup().getChildren().isEmpty()) {
            groups.getChildren().removeLast();
        }
    }

    private Group lastGroup() {
        return (Group) groups.getChildren().getLast();
    }
}
