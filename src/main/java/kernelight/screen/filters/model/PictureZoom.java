package kernelight.screen.filters.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which part of a picture is seen, and how large: all of it at first. The picture before and the one after are seen in rooms
 * of the same size and share this. FX thread.
 */
public final class PictureZoom {
    /** The side of a pixel at most: room for its number. */
    static final double LARGEST_SCALE = 96;

    /** Smaller pictures are shown this large at first, not blown up to the room. */
    private static final double LARGEST_FITTED_SCALE = 24;

    private static final double STEP = Math.sqrt(2);

    private final ReadOnlyObjectWrapper<PicturePlace> place = new ReadOnlyObjectWrapper<>(new PicturePlace(1, 0, 0));
    private double roomWidth = 1;
    private double roomHeight = 1;
    private int width = 1;
    private int height = 1;
    private boolean isFitted = true;

    public ReadOnlyObjectProperty<PicturePlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public boolean isFitted() {
        return isFitted;
    }

    /** The room is another one. */
    public void setRoom(double newWidth, double newHeight) {
        if (newWidth > 0 && newHeight > 0 && (newWidth != roomWidth || newHeight != roomHeight)) {
            double centreColumn = place.get().column(roomWidth / 2);
            double centreRow = place.get().row(roomHeight / 2);
            roomWidth = newWidth;
            roomHeight = newHeight;
            centre(centreColumn, centreRow);
        }
    }

    /** Another picture is shown; where it is as large as the last one, the same part of it. */
    public void setPicture(int newWidth, int newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            fit();
        }
    }

    /** Shows all of the picture. */
    public void fit() {
        isFitted = true;
        place(fittedScale(), width / 2.0, height / 2.0);
    }

    /** One step larger (1) or smaller (-1), around a place in the room. */
    public void step(int direction, double x, double y) {
        zoom(Math.pow(STEP, direction), x, y);
    }

    /** The same around the middle of the room. */
    public void step(int direction) {
        step(direction, roomWidth / 2, roomHeight / 2);
    }

    /** Larger or smaller by a factor, around a place in the room, which stays where it is. */
    public void zoom(double factor, double x, double y) {
        PicturePlace now = place.get();
        double scale = Math.clamp(now.scale() * factor, fittedScale(), Math.max(LARGEST_SCALE, fittedScale()));
        if (scale <= fittedScale()) {
            fit();
            return;
        }
        isFitted = false;
        double column = now.column(x);
        double row = now.row(y);
        place(scale, column - (x - roomWidth / 2) / scale, row - (y - roomHeight / 2) / scale);
    }

    /** Moves the picture in the room. */
    public void pan(double byX, double byY) {
        PicturePlace now = place.get();
        if (!isFitted) {
            place(now.scale(), now.column(roomWidth / 2 - byX), now.row(roomHeight / 2 - byY));
        }
    }

    /** Moves the picture just as far that this pixel is in the room, with another one around it. */
    public void show(int row, int column) {
        PicturePlace now = place.get();
        double right = now.x(column + 2) - roomWidth;
        double below = now.y(row + 2) - roomHeight;
        double byX = now.x(column - 1) < 0 ? -now.x(column - 1) : Math.min(0, -right);
        double byY = now.y(row - 1) < 0 ? -now.y(row - 1) : Math.min(0, -below);
        if (byX != 0 || byY != 0) {
            pan(byX, byY);
        }
    }

    /**
     * Where the output of a step lies. Its pixels are as large as those of the input, so that a smaller output is seen
     * to be smaller; what is in the middle of the room is the same in both.
     *
     * @param outputWidth of the output, in pixels
     * @param outputHeight of the output
     */
    public PicturePlace output(StepGeometry geometry, int outputWidth, int outputHeight) {
        PicturePlace input = place.get();
        double scale = input.scale();
        double left = roomWidth / 2 - geometry.outputColumnAt(input.column(roomWidth / 2)) * scale;
        double top = roomHeight / 2 - geometry.outputRowAt(input.row(roomHeight / 2)) * scale;
        return geometry.stride() == 1
                ? new PicturePlace(scale, left, top) // each number exactly over the middle of its window
                : new PicturePlace(
                        scale, edge(left, outputWidth * scale, roomWidth), edge(top, outputHeight * scale, roomHeight));
    }

    /** Like {@link #pan}, but of the output, which moves less than the input where its step has a stride. */
    public void panOutput(int stride, double byX, double byY) {
        pan(byX * stride, byY * stride);
    }

    /** Like {@link #zoom}, but around a place of the room of the output, where what is seen stays. */
    public void zoomOutput(int stride, double factor, double x, double y) {
        zoom(factor, roomWidth / 2 + (x - roomWidth / 2) * stride, roomHeight / 2 + (y - roomHeight / 2) * stride);
    }

    private void centre(double column, double row) {
        if (isFitted) {
            fit();
        } else {
            place(Math.max(place.get().scale(), fittedScale()), column, row);
        }
    }

    private double fittedScale() {
        return Math.min(LARGEST_FITTED_SCALE, Math.min(roomWidth / width, roomHeight / height));
    }

    /** With a place of the picture in the middle of the room, but no gap at an edge that the picture could fill. */
    private void place(double scale, double centreColumn, double centreRow) {
        place.set(new PicturePlace(
                scale,
                edge(roomWidth / 2 - centreColumn * scale, width * scale, roomWidth),
                edge(roomHeight / 2 - centreRow * scale, height * scale, roomHeight)));
    }

    private static double edge(double wanted, double length, double room) {
        return length <= room ? (room - length) / 2 : Math.clamp(wanted, room - length, 0);
    }
}
