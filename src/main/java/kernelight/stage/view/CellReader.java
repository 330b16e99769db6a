package kernelight.stage.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.PlacedSlice;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.StageState;
import kernelight.walk.GridCell;
import org.jspecify.annotations.Nullable;

/**
 * The cells as nodes for a screen reader, since a canvas has none. They are created when a screen reader first asks for
 * them and kept up to date from then on; otherwise they cost nothing.
 */
final class CellReader extends Pane {
    private final CellNames names;
    private @Nullable StageState state;
    private @Nullable StageLayout layout;
    private boolean requested;

    CellReader(CellNames names) {
        this.names = names;
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(StageState shown, StageLayout where) {
        state = shown;
        layout = where;
        if (requested) {
            read();
        }
    }

    /** The cells in sight, table by table and row by row. */
    List<Node> cells() {
        if (!requested) {
            requested = true;
            read();
        }
        return List.copyOf(getChildren());
    }

    private void read() {
        if (state == null || layout == null) {
            return;
        }
        List<GridCell> cells = new ArrayList<>();
        for (PlacedBlock block : layout.blocks()) {
            for (PlacedSlice slice : block.slices()) {
                slice.forEachCell(cell -> cells.add(new GridCell(block.block().grid(), cell)));
            }
        }
        while (getChildren().size() < cells.size()) {
            Region region = new Region();
            region.setAccessibleRole(AccessibleRole.TEXT);
            getChildren().add(region);
        }
        getChildren().remove(cells.size(), getChildren().size());
        for (int index = 0; index < cells.size(); index++) {
            GridCell cell = cells.get(index);
            Node node = getChildren().get(index);
            node.setAccessibleText(names.withNumber(cell, state.styles().apply(cell)));
            Box box = layout.boundsOf(cell).orElseThrow();
            node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
    }
}
