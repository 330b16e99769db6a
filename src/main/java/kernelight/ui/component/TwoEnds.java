package kernelight.ui.component;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Controls in one line, some at its left end and some at its right; where they do not fit, the right ones go below, so
 * that no word has to be broken.
 */
public final class TwoEnds extends Region {
    private static final double BETWEEN = 12;
    private static final double BETWEEN_LINES = 8;

    private final HBox left = new HBox(BETWEEN);
    private final HBox right = new HBox(BETWEEN);

    public TwoEnds() {
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, right);
        setMinWidth(0);
    }

    public void atLeft(Node... nodes) {
        left.getChildren().setAll(nodes);
    }

    public void atRight(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean hasRoomInOneLine(double width) {
        return right.prefWidth(-1) == 0 || left.prefWidth(-1) + BETWEEN + right.prefWidth(-1) <= width;
    }

    private double heightOf(HBox end, double width) {
        return end.prefHeight(Math.min(width, end.prefWidth(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + left.prefWidth(-1) + BETWEEN + right.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        double content = hasRoomInOneLine(room)
                ? Math.max(heightOf(left, room), heightOf(right, room))
                : heightOf(left, room) + BETWEEN_LINES + heightOf(right, room);
        return snappedTopInset() + content + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double room = getWidth() - x - snappedRightInset();
        double leftWidth = Math.min(room, snapSizeX(left.prefWidth(-1)));
        double rightWidth = Math.min(room, snapSizeX(right.prefWidth(-1)));
        double leftHeight = heightOf(left, room);
        double rightHeight = heightOf(right, room);
        if (hasRoomInOneLine(room)) {
            double line = Math.max(leftHeight, rightHeight);
            left.resizeRelocate(x, y, leftWidth, line);
            right.resizeRelocate(x + room - rightWidth, y, rightWidth, line);
        } else {
            left.resizeRelocate(x, y, leftWidth, leftHeight);
            right.resizeRelocate(x, y + leftHeight + BETWEEN_LINES, rightWidth, rightHeight);
        }
    }
}
