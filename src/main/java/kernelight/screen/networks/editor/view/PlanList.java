package kernelight.screen.networks.editor.view;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.EditorState;
import kernelight.screen.networks.editor.model.PlanRow;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;

/** The layers in order. A row that is dragged is put where it is dropped; Left and Right fold and unfold a block. */
final class PlanList extends ListView<PlanRow> {
    private static final PseudoClass DROP_BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");
    /** A press that moves no further is a click. */
    private static final double CLICK = 6;

    private final EditorModel model;
    private final List<PlanCell> cells = new ArrayList<>();
    private boolean isShowing;
    private double pressedAt;
    private boolean isDragged;
    private int target = -1;

    PlanList(EditorModel model, Texts texts, PlanColumns columns) {
        this.model = model;
        setId("plan-list");
        getStyleClass().add("plan-list");
        setMinHeight(0);
        accessibleTextProperty().bind(texts.bind("networks.own.list"));
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setCellFactory(list -> {
            PlanCell cell = new PlanCell(model, texts, columns);
            cells.add(cell);
            cell.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
            cell.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
            cell.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
            return cell;
        });
        model.stateProperty().subscribe(this::show);
        model.fieldsProperty().subscribe(fields -> refresh());
        texts.languageProperty().subscribe(language -> refresh());
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!isShowing && row != null) {
                model.choose(row.place());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::fold);
    }

    private void show(EditorState state) {
        isShowing = true;
        List<PlanRow> rows = state.rows();
        for (int index = 0; index < rows.size(); index++) {
            if (index == getItems().size()) {
                getItems().add(rows.get(index));
            } else if (!getItems().get(index).equals(rows.get(index))) {
                getItems().set(index, rows.get(index));
            }
        }
        getItems().remove(rows.size(), getItems().size());
        int chosen = rows.indexOf(state.chosen());
        if (getSelectionModel().getSelectedIndex() != chosen
                || getSelectionModel().getSelectedItems().size() != 1) {
            getSelectionModel().clearAndSelect(chosen);
        }
        getFocusModel().focus(chosen);
        if (cells.stream().noneMatch(cell -> isSeen(cell, chosen))) {
            scrollTo(Math.max(0, chosen - 2));
        }
        isShowing = false;
    }

    private boolean isSeen(PlanCell cell, int index) {
        return cell.getIndex() == index
                && cell.getGraphic() != null
                && cell.getParent() != null
                && cell.getBoundsInParent().getMinY() >= 0
                && cell.getBoundsInParent().getMaxY() <= getHeight();
    }

    private void fold(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || key.isShiftDown() || key.isMetaDown()) {
            return;
        }
        PlanRow row = getSelectionModel().getSelectedItem();
        boolean hasBlock = row != null
                && row.element().isPresent()
                && (row.isBlock() || !row.place().isElement());
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> {
                if (hasBlock) {
                    model.fold(row.place().element(), true);
                }
            }
            case RIGHT, KP_RIGHT -> {
                if (hasBlock) {
                    model.fold(row.place().element(), false);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    // ---- dragging

    private void pressed(MouseEvent event) {
        pressedAt = event.getScreenY();
        isDragged = false;
    }

    private void dragged(MouseEvent event) {
        boolean canMove = model.chosenElement().isPresent() && event.getButton() == MouseButton.PRIMARY;
        isDragged |= canMove && Math.abs(event.getScreenY() - pressedAt) > CLICK;
        if (isDragged) {
            double y = screenToLocal(event.getScreenX(), event.getScreenY()).getY();
            mark(rowAt(y));
            if (y < 0 || y > getHeight()) {
                scrollTo(Math.clamp(
                        target + (y < 0 ? -2L : 1), 0, Math.max(0, getItems().size() - 1)));
            }
        }
    }

    /** Before which row a row is put that is dropped here; the number of rows for the end. */
    private int rowAt(double y) {
        int at = y < 0 ? 0 : getItems().size();
        for (PlanCell cell : cells) {
            if (cell.getItem() != null && cell.getParent() != null && cell.isVisible()) {
                double top = sceneToLocal(cell.localToScene(0, 0)).getY();
                if (y >= top && y < top + cell.getHeight()) {
                    at = y < top + cell.getHeight() / 2 ? cell.getIndex() : cell.getIndex() + 1;
                }
            }
        }
        return Math.max(1, at); // nothing comes before the image
    }

    private void mark(int row) {
        target = row;
        for (PlanCell cell : cells) {
            boolean isThere = row >= 0 && cell.getItem() != null;
            cell.pseudoClassStateChanged(DROP_BEFORE, isThere && cell.getIndex() == row);
            cell.pseudoClassStateChanged(
                    DROP_AFTER, isThere && row == getItems().size() && cell.getIndex() == row - 1);
        }
    }

    private void released(MouseEvent event) {
        if (isDragged && target >= 0) {
            int row = target;
            mark(-1);
            model.moveTo(row);
        }
        mark(-1);
        isDragged = false;
    }
}
