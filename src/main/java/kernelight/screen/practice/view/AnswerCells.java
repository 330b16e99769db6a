package kernelight.screen.practice.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeStage;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.StageState;
import kernelight.stage.view.CellTool;
import kernelight.stage.view.StageView;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;

/** The answers in the cells of a stage: a field on each cell that is asked for, with its verdict at the corner. */
final class AnswerCells implements CellTool {
    /** In cells of this width a sign has its usual size. */
    private static final double USUAL_CELL = 48;

    private static final double SMALLEST_SIGN = 0.55;
    /** How far the middle of a sign lies within its cell's corner. */
    private static final double CORNER = 2;

    private final PracticeModel model;
    private final Answers answers;
    private final StageView stage;
    private final Pane pane = new Pane();
    private final Map<GridCell, AnswerField> fields = new HashMap<>();
    private final Map<GridCell, VerdictSign> signs = new HashMap<>();

    private AnswerCells(PracticeModel model, Answers answers, StageView stage) {
        this.model = model;
        this.answers = answers;
        this.stage = stage;
        pane.setManaged(false);
        pane.setPickOnBounds(false);
    }

    static AnswerCells on(StageView stage, PracticeModel model, Answers answers) {
        AnswerCells cells = new AnswerCells(model, answers, stage);
        stage.use(cells);
        return cells;
    }

    /** Makes the fields of another exercise; none where the answer may be seen. */
    void begin(Attempt attempt) {
        fields.clear();
        signs.clear();
        pane.getChildren().clear();
        for (int blank = 0; blank < attempt.blanks().size(); blank++) {
            Optional<GridCell> at = PracticeStage.cell(attempt, blank);
            if (attempt.isOpen() && !attempt.isGiven(blank) && at.isPresent()) {
                AnswerField field = new AnswerField(
                        model,
                        blank,
                        answers::enter,
                        focused -> model.stage().pointAt(model.now().attempt(), focused),
                        arrow -> move(at.get(), arrow));
                field.setManaged(false);
                fields.put(at.get(), field);
                answers.add(field);
                pane.getChildren().add(field);
            }
        }
    }

    /** Shows what is typed into them, and how it was judged; right answers keep their sign when they are found. */
    void show(Attempt attempt) {
        pane.getChildren().removeAll(signs.values());
        signs.clear();
        for (int blank = 0; blank < attempt.blanks().size(); blank++) {
            Optional<GridCell> at = PracticeStage.cell(attempt, blank);
            if (at.isEmpty()) {
                continue;
            }
            Checked checked = attempt.checks().get(blank);
            AnswerField field = fields.get(at.get());
            if (field != null) {
                field.show(attempt.typed().get(blank), checked, answers.spoken(attempt, blank));
            }
            if (checked.mark() != Checked.Mark.NONE && (attempt.isOpen() || checked.mark() == Checked.Mark.RIGHT)) {
                VerdictSign sign = new VerdictSign(checked.mark());
                sign.setManaged(false);
                signs.put(at.get(), sign);
                pane.getChildren().add(sign);
            }
        }
        stage.requestLayout();
    }

    private void move(GridCell from, KeyCode arrow) {
        Cell at = from.cell();
        Cell to = switch (arrow) {
            case UP -> new Cell(at.filter(), at.channel(), at.plane(), at.row() - 1, at.column());
            case DOWN -> new Cell(at.filter(), at.channel(), at.plane(), at.row() + 1, at.column());
            case LEFT -> new Cell(at.filter(), at.channel(), at.plane(), at.row(), at.column() - 1);
            default -> new Cell(at.filter(), at.channel(), at.plane(), at.row(), at.column() + 1);
        };
        AnswerField field = fields.get(new GridCell(from.grid(), to));
        if (field != null) {
            field.requestFocus();
        } else if (arrow == KeyCode.LEFT || arrow == KeyCode.RIGHT) {
            answers.move(fields.get(from), arrow == KeyCode.LEFT ? -1 : 1);
        }
    }

    @Override
    public List<Node> nodes() {
        return List.of(pane);
    }

    @Override
    public void stateChanged(StageState state) {
        // the fields follow the exercise, not the walk
    }

    @Override
    public void layOut(StageLayout layout) {
        fields.forEach((at, field) -> {
            Optional<Box> cell = layout.boundsOf(at);
            field.setVisible(cell.isPresent());
            cell.ifPresent(box -> {
                field.setStyle("-fx-font-size: " + Math.round(layout.textSize()) + "px;");
                field.resizeRelocate(box.x(), box.y(), box.width() + 1, box.height() + 1);
            });
        });
        signs.forEach((at, sign) -> {
            Optional<Box> cell = layout.boundsOf(at);
            sign.setVisible(cell.isPresent());
            cell.ifPresent(box -> {
                sign.autosize();
                double scale = Math.clamp(box.width() / USUAL_CELL, SMALLEST_SIGN, 1);
                sign.setScaleX(scale);
                sign.setScaleY(scale);
                sign.relocate(
                        Math.round(box.right() - sign.getWidth() / 2 - CORNER * scale),
                        Math.round(box.y() - sign.getHeight() / 2 + CORNER * scale));
            });
        });
    }

    @Override
    public Optional<GridCell> cursor() {
        return Optional.empty();
    }

    @Override
    public boolean isActive() {
        return false;
    }

    @Override
    public void pressed(Optional<GridCell> at, double x, double y) {
        // the fields take the clicks that are meant for them
    }

    @Override
    public boolean dragged(double x, double y) {
        return false;
    }

    @Override
    public boolean released() {
        return false;
    }

    @Override
    public void clicked(GridCell at) {
        // no cell is edited by the stage itself
    }

    @Override
    public void keyPressed(KeyEvent key) {
        // the screen's keys
    }

    /** A digit on the stage is the beginning of an answer. */
    @Override
    public void keyTyped(KeyEvent key) {
        String typed = key.getCharacter();
        boolean isBeginning =
                !typed.isEmpty() && (Character.isDigit(typed.charAt(0)) || "-−.,".indexOf(typed.charAt(0)) >= 0);
        if (isBeginning && !key.isShortcutDown() && !key.isAltDown() && answers.focusFirst()) {
            if (stage.getScene().getFocusOwner() instanceof AnswerField field) {
                field.setText(typed);
                field.end();
            }
            key.consume();
        }
    }

    @Override
    public boolean dismiss() {
        return false;
    }
}
