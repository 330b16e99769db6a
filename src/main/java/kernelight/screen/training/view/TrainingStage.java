package kernelight.screen.training.view;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import kernelight.screen.training.runs.view.RunsTable;

/**
 * The curves over one time axis, what the network makes of a digit and what it reads wrong below them, and problems above;
 * or, without digits, the ways to get some.
 */
final class TrainingStage extends Region {
    private static final double ROOMY = 900;

    private final Region banner;
    private final CurvesCard curves;
    private final LowerParts lower;
    private final RunsTable table;
    private final NoDataCard noData;

    private boolean hasData;

    TrainingStage(Region banner, CurvesCard curves, LowerParts lower, RunsTable table, NoDataCard noData) {
        this.banner = banner;
        this.curves = curves;
        this.lower = lower;
        this.table = table;
        this.noData = noData;
        getStyleClass().add("training-stage");
        setMinSize(0, 0);
        getChildren().addAll(banner, curves, lower, noData, table);
        banner.managedProperty().subscribe(managed -> requestLayout());
        table.openProperty().subscribe(open -> showData());
        showData(false);
    }

    /** Whether there are digits to learn from. */
    void showData(boolean there) {
        hasData = there;
        showData();
    }

    private void showData() {
        boolean open = table.openProperty().get();
        for (Node node : new Node[] {curves, lower}) {
            node.setVisible(hasData && !open);
        }
        noData.setVisible(!hasData && !open);
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
        double lowerHeight = Math.max(0, Math.min(lower.heightFor(width), room - gap - curves.smallestHeight()));
        double curvesHeight = Math.max(0, room - gap - lowerHeight);
        curves.resizeRelocate(space, y, width, curvesHeight);
        lower.resizeRelocate(space, y + curvesHeight + gap, width, lowerHeight);

        table.resizeRelocate(space, y, width, Math.max(0, room));
        double cardWidth = Math.min(noData.prefWidth(-1), width);
        double cardHeight = noData.prefHeight(cardWidth);
        noData.resizeRelocate(
                Math.round((getWidth() - cardWidth) / 2),
                Math.round(Math.max(y, (getHeight() - cardHeight) / 2.4)),
                cardWidth,
                cardHeight);
    }
}
