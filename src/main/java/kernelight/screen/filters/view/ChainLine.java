package kernelight.screen.filters.view;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** A chain that is broken into lines where it is too long, and at its right end, beside the first of them, something else. */
final class ChainLine extends Region {
    private static final double GAP = 12;

    private final FlowPane chain;
    private final Region end;

    ChainLine(FlowPane chain, Region end) {
        this.chain = chain;
        this.end = end;
        getChildren().addAll(chain, end);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double endWidth() {
        return snapSizeX(end.prefWidth(-1));
    }

    private double chainWidth(double width) {
        return Math.max(0, width - endWidth() - GAP);
    }

    private double firstLine() {
        return Math.max(
                end.prefHeight(-1),
                chain.getChildrenUnmodifiable().stream()
                        .filter(Node::isManaged)
                        .mapToDouble(child -> child.prefHeight(-1))
                        .max()
                        .orElse(0));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(firstLine(), chain.prefHeight(chainWidth(width < 0 ? getWidth() : width)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double endWidth = endWidth();
        double endHeight = end.prefHeight(-1);
        chain.resizeRelocate(0, 0, chainWidth(getWidth()), getHeight());
        end.resizeRelocate(getWidth() - endWidth, snapPositionY((firstLine() - endHeight) / 2), endWidth, endHeight);
    }
}
