package kernelight.stage.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.StageState;
import kernelight.walk.GridCell;

/** What the user can do with the cells of a stage beyond looking at them, such as typing into them. FX thread. */
public interface CellTool {
    /** The nodes above the cells, from back to front. */
    List<Node> nodes();

    /** What is on the stage has changed; {@link #layOut} follows. */
    void stateChanged(StageState state);

    /** Positions the nodes. */
    void layOut(StageLayout layout);

    /** The cell that keys act on; it has a ring around it while the stage has the focus. */
    Optional<GridCell> cursor();

    /** Whether a cell is being edited: then it stays in sight, and the ring is left out. */
    boolean isActive();

    /** A mouse button went down, on a cell or beside all of them. */
    void pressed(Optional<GridCell> at, double x, double y);

    /** The mouse moved with its button down; returns whether that is a drag and not an unsteady click. */
    boolean dragged(double x, double y);

    /** The button went up again; returns whether that ended a drag. */
    boolean released();

    /** An editable cell was clicked. */
    void clicked(GridCell at);

    /** A key that nothing else on the stage needs; consumed where it means something. */
    void keyPressed(KeyEvent key);

    /** The same for a character. */
    void keyTyped(KeyEvent key);

    /** Esc, wherever the focus is; returns whether there was something to dismiss. */
    boolean dismiss();
}
