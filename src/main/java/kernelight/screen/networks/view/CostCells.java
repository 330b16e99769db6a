package kernelight.screen.networks.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The cells in sight as nodes for a screen reader, since a canvas has none. They are made when a reader first asks for
 * them; otherwise they cost nothing.
 */
final class CostCells extends Pane {
    private final Map<At, Region> nodes = new HashMap<>();

    /** A place in the table, the row counted among all rows. */
    record At(int row, String column) {}

    /** A cell in sight: what is said of it, and where it is. */
    record Cell(At at, String words, double x, double y, double width, double height) {}

    CostCells() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(List<Cell> cells) {
        nodes.keySet().retainAll(cells.stream().map(Cell::at).collect(Collectors.toSet()));
        for (Cell cell : cells) {
            Region node = nodes.computeIfAbsent(cell.at(), at -> made());
            node.setAccessibleText(cell.words());
            node.resizeRelocate(cell.x(), cell.y(), cell.width(), cell.height());
        }
        getChildren().setAll(cells.stream().map(cell -> nodes.get(cell.at())).toList());
    }

    /** The node of a cell, if it is in sight. */
    Optional<Node> node(At at) {
        return Optional.ofNullable(nodes.get(at));
    }

    private static Region made() {
        Region region = new Region();
        region.setAccessibleRole(AccessibleRole.TEXT);
        return region;
    }
}
