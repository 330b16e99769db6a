package kernelight.screen.practice.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.exercise.topic.Blank;
import kernelight.stage.player.HiddenOutputs;
import kernelight.stage.player.OperationTables;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.player.WalkTables;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.Operation;

/** The walk of an exercise on a stage: what is asked for is hidden until it is found or given up. */
public final class PracticeStage {
    /** Made with the first operation there is. */
    private final ReadOnlyObjectWrapper<Optional<StagePlayer>> player = new ReadOnlyObjectWrapper<>(Optional.empty());

    PracticeStage() {}

    /** The player, if an exercise with an operation was shown already. */
    public ReadOnlyObjectProperty<Optional<StagePlayer>> playerProperty() {
        return player.getReadOnlyProperty();
    }

    /** The cell of a blank in the table that the operation writes. */
    public static Optional<GridCell> cell(Attempt attempt, int blank) {
        return attempt.exercise().operation().flatMap(operation -> switch (attempt.blanks()
                .get(blank)) {
            case Blank.Number number -> number.cell().map(cell -> new GridCell(operation.target(), cell));
            case Blank.Choice choice -> Optional.empty();
        });
    }

    void show(Attempt attempt) {
        attempt.exercise().operation().ifPresent(operation -> show(attempt, operation));
    }

    private void show(Attempt attempt, Operation operation) {
        Set<Cell> asked = attempt.asked()
                .flatMap(blank -> cell(attempt, blank).stream())
                .map(GridCell::cell)
                .collect(Collectors.toSet());
        Set<Cell> given = IntStream.range(0, attempt.blanks().size())
                .filter(attempt::isGiven)
                .boxed()
                .flatMap(blank -> cell(attempt, blank).stream())
                .map(GridCell::cell)
                .collect(Collectors.toSet());
        boolean isOpen = attempt.isOpen();
        WalkTables tables = new PracticeTables(new OperationTables(operation), isOpen ? asked : Set.of(), isOpen);
        StagePlayer now = player.get().orElseGet(() -> new StagePlayer(tables));
        now.playback().pause();
        now.show(tables);
        now.options().hidden().set(isOpen ? hidden(now, attempt, given) : HiddenOutputs.NOTHING);
        Optional<Cell> first = attempt.asked()
                .flatMap(blank -> cell(attempt, blank).stream())
                .map(GridCell::cell)
                .findFirst();
        if (attempt.status() == Attempt.Status.SOLVED) {
            now.playback()
                    .seek(
                            asked.size() == 1
                                    ? now.walk().positionOf(first.orElseThrow())
                                    : now.walk().length());
        } else {
            now.playback().seek(first.map(cell -> now.startOf(cell) + 1).orElse(0));
        }
        player.set(Optional.of(now));
    }

    private static HiddenOutputs hidden(StagePlayer player, Attempt attempt, Set<Cell> given) {
        if (!attempt.isAskedInTable()) {
            return HiddenOutputs.sizeOf(player.walk());
        }
        Set<Cell> all = new HashSet<>(player.walk().targetSizes().cells().toList());
        all.removeAll(given);
        return HiddenOutputs.of(player.walk(), List.copyOf(all));
    }

    /** Lays the window where the number of a blank comes from; the number stays hidden. */
    public void pointAt(Attempt attempt, int blank) {
        player.get()
                .filter(now -> attempt.isOpen())
                .ifPresent(now ->
                        cell(attempt, blank).ifPresent(at -> now.playback().seek(now.startOf(at.cell()) + 1)));
    }
}
