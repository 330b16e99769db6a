package kernelight.ui.component;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A canvas with one pixel for each pixel on the screen at any zoom of the window, painted in the units of the layout. A
 * plain canvas has one pixel for each unit, which a zoomed window would enlarge.
 */
public final class SharpCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Runnable repaint;
    private double zoom = 1;
    private boolean isPaintRequested;

    /** @param repaint paints everything again, after the size or the zoom has changed */
    public SharpCanvas(Runnable repaint) {
        this.repaint = repaint;
        setManaged(false); // like a plain canvas, it has the size that it is given
        canvas.setManaged(false);
        getChildren().add(canvas);
        localToSceneTransformProperty().subscribe(transform -> {
            if (transform.getMxx() > 0 && transform.getMxx() != zoom) {
                zoom = transform.getMxx();
                fit();
            }
        });
    }

    /** Paints from (0, 0) to this region's width and height, in the units of the layout. */
    public GraphicsContext graphics() {
        return canvas.getGraphicsContext2D();
    }

    /** Paints everything again with the next frame, once for however many requests. */
    public void requestPaint() {
        isPaintRequested = true;
        requestLayout(); // which goes no further than this node, because it is not managed
    }

    @Override
    protected void layoutChildren() {
        if (isPaintRequested) {
            isPaintRequested = false;
            repaint.run();
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
        canvas.setWidth(Math.ceil(getWidth() * zoom));
        canvas.setHeight(Math.ceil(getHeight() * zoom));
        canvas.setScaleX(1 / zoom);
        canvas.setScaleY(1 / zoom);
        // A node is scaled around its centre, but its upper left corner has to stay in this region's.
        canvas.setTranslateX((canvas.getWidth() / zoom - canvas.getWidth()) / 2);
        canvas.setTranslateY((canvas.getHeight() / zoom - canvas.getHeight()) / 2);
        graphics().setTransform(zoom, 0, 0, zoom, 0, 0);
        graphics().clearRect(0, 0, getWidth() + 1, getHeight() + 1);
        isPaintRequested = false;
        repaint.run();
    }
}
