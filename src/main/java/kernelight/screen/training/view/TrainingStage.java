package kernelight.screen.training.view;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The curves side by side, the watched digit and what is read wrong below them, and problems above; or, without digits, the ways to get some.
 */
final class TrainingStage extends Region {
    private static final double ROOMY = 900;

    private final ProblemBanner banner;
    private final CurveCard loss;
    private final CurveCard accuracy;
    private final LowerParts lower;
    private final NoDataCard noData;

    TrainingStage(ProblemBanner banner, CurveCard loss, CurveCard accuracy, LowerParts lower, NoDataCard noData) {
        this.banner = banner;
        this.loss = loss;
        this.accuracy = accuracy;
        this.lower = lower;
        this.noData = noData;
        getStyleClass().add("training-stage");
        setMinSize(0, 0);
        getChildren().addAll(banner, loss, accuracy, lower, noData);
        banner.managedProperty().subscribe(managed -> requestLayout());
        showData(false);
    }

    /** Whether there are digits to learn from. */
    void showData(boolean there) {
        for (Node node : new Node[] {loss, accuracy, lower}) {
            node.setVisible(there);
        }
        noData.setVisible(!there);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double space = getWidth() < ROOMY ? 14 : 24;
        double gap = getWidth() < ROOMY ? 12 : 20;
        double width = getWidth() - 2 * space;
        double y = space;
        if (banner.isManaged()) {
            double height = banner.prefHeight(width);
            banner.resizeRelocate(space, y, width, height);
            y += height + gap;
        }
        double room = getHeight() - y - space;
        double lowerHeight = Math.max(0, Math.min(lower.heightFor(width), room - gap - loss.smallestHeight()));
        double curvesHeight = Math.max(0, room - gap - lowerHeight);
        double half = Math.floor((width - gap) / 2);
        loss.resizeRelocate(space, y, half, curvesHeight);
        accuracy.resizeRelocate(space + half + gap, y, width - half - gap, curvesHeight);
        lower.resizeRelocate(space, y + curvesHeight + gap, width, lowerHeight);

        double cardWidth = Math.min(noData.prefWidth(-1), width);
        double cardHeight = noData.prefHeight(cardWidth);
        noData.resizeRelocate(
                Math.round((getWidth() - cardWidth) / 2),
                Math.round(Math.max(y, (getHeight() - cardHeight) / 2.4)),
                cardWidth,
                cardHeight);
    }
}
