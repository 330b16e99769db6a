package kernelight.screen.explain.model;

import java.util.OptionalInt;
import kernelight.stage.player.StagePlayer;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import org.jspecify.annotations.Nullable;

/** The opened number on a stage: the page of its terms that is shown, and how far they are added up. FX thread. */
public final class NumberStage {
    private @Nullable NumberTables tables;
    private @Nullable StagePlayer player;
    private boolean compact;
    private boolean changing;

    /** Makes the player, with a number that nobody sees. */
    void prepare(OpenedNumber number) {
        if (player == null) {
            tables = new NumberTables(number, compact);
            player = new StagePlayer(tables);
        }
    }

    /**
     * Puts a number on the stage.
     *
     * @param isSame whether it is the one that was there, computed from something else: then its page stays
     * @param term the term to go to; without one, another number is shown at its end
     */
    void show(OpenedNumber number, boolean isSame, OptionalInt term) {
        changing = true;
        NumberTables made = new NumberTables(number, compact);
        tables = isSame && tables != null ? made.withPage(tables.chosenPage()) : made;
        if (player == null) {
            player = new StagePlayer(tables);
        } else {
            player.show(tables);
        }
        if (term.isPresent()) {
            player.goToTerm(term.getAsInt() + 1);
        } else if (!isSame) {
            player.playback().last();
        }
        changing = false;
    }

    void pause() {
        if (player != null) {
            player.playback().pause();
        }
    }

    /** Whether another number is being put on the stage: what the player shows and what is open differ then. */
    public boolean isChanging() {
        return changing;
    }

    /** Shows the terms of a page. */
    public void choosePage(int page) {
        if (tables == null || player == null) {
            return;
        }
        boolean isPassing = player.frameProperty().get().currentTerm().isPresent();
        tables = tables.withPage(page);
        player.show(tables);
        if (isPassing) {
            player.goToTerm(tables.number().pages().get(page).end());
        }
    }

    /** Lays the stage out for little room, or for much. */
    public void setCompact(boolean isCompact) {
        compact = isCompact;
        if (tables != null && player != null) {
            tables = tables.compact(isCompact);
            player.show(tables);
        }
    }

    /** The page that is shown. */
    public int page() {
        return tables == null || player == null
                ? 0
                : tables.pageAt(player.frameProperty().get());
    }

    /** The term that was added last; when all are added, the largest one in sight. Empty for a number without terms. */
    public OptionalInt selectedTerm() {
        if (tables == null || player == null) {
            return OptionalInt.empty();
        }
        Frame frame = player.frameProperty().get();
        if (frame.currentTerm().isPresent()) {
            return OptionalInt.of(frame.termsDone() - 1);
        }
        TermPage shown = tables.number().pages().get(page());
        return tables.number().bySize().stream()
                .filter(term -> term >= shown.first() && term < shown.end())
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** The term that a cell on the stage belongs to. */
    OptionalInt termAt(GridCell at) {
        int term = tables == null ? TermPage.NONE : tables.termAt(at);
        return term == TermPage.NONE ? OptionalInt.empty() : OptionalInt.of(term);
    }

    /**
     * Plays the arithmetic of the number.
     *
     * @throws IllegalStateException if no number was ever open or {@link ExplainModel#prepare prepared}
     */
    public StagePlayer player() {
        if (player == null) {
            throw new IllegalStateException("No number is on the stage yet.");
        }
        return player;
    }
}
