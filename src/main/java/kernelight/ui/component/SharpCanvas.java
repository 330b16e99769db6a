package kernelight.ui.component;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A canvas that is painted with as many pixels as it is shown with, however the window is zoomed; whoever paints counts
 * in the units of the layout all the same. What was painted is gone after a change of size or zoom: it is asked for
 * again.
 */
public final class SharpCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Runnable repaint;
    private double zoom = 1;

    /** @param repaint paints everything, with {@link #graphics()} */
    public SharpCanvas(Runnable repaint) {
        this.repaint = repaint;
        getChildren().add(canvas);
        localToSceneTransformProperty().subscribe(transform -> show(transform.getMxx()));
    }

    /** In the units of the layout: (0, 0) to this region's width and height. */
    public GraphicsContext graphics() {
        return canvas.getGraphicsContext2D();
    }

    private void show(double newZoom) {
        if (newZoom > 0 && newZoom != zoom) {
            zoom = newZoom;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.ceil(getWidth() * zoom));
        canvas.setHeight(Math.ceil(getHeight() * zoom));
        canvas.setScaleX(1 / zoom);
        canvas.setScaleY(1 / zoom);
        // A node is scaled around its middle; its upper left corner is to stay in this region's.
        canvas.setTranslateX((getWidth() - canvas.getWidth()) / 2);
        canvas.setTranslateY((getHeight() - canvas.getHeight()) / 2);
        graphics().setTransform(zoom, 0, 0, zoom, 0, 0);
        repaint.run();
    }
}
