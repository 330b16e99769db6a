package kernelight.stage.view;

import java.util.Optional;
import kernelight.stage.state.Block;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Slice;
import kernelight.stage.state.StageState;
import kernelight.ui.text.Texts;
import kernelight.walk.GridCell;
import kernelight.words.LocalizedMessage;

/** The name of a cell for screen readers: its table, its slice where there are several, its row and column. */
final class CellNames {
    private final Texts texts;
    private Optional<StageState> state = Optional.empty();

    CellNames(Texts texts) {
        this.texts = texts;
    }

    void show(StageState shown) {
        state = Optional.of(shown);
    }

    String of(GridCell at) {
        Optional<Block> block = state.flatMap(shown -> shown.block(at.grid()));
        String table = block.map(found -> texts.get(found.name())).orElse("");
        String slice = block.flatMap(found -> found.indexOfSlice(at.cell()).map(found.slices()::get))
                .flatMap(Slice::caption)
                .map(caption -> " " + texts.get(caption))
                .orElse("");
        return texts.get(
                "stage.cell.name", table + slice, at.cell().row() + 1, at.cell().column() + 1);
    }

    /** With its number, and what is said below the table of cells that do not count: "output row 2 column 3 is 4". */
    String withNumber(GridCell at, CellStyle style) {
        if (style.text().isEmpty()) {
            return texts.get("stage.cell.blank", of(at));
        }
        String value = texts.get("stage.cell.value", of(at), style.text());
        return state.flatMap(shown -> shown.block(at.grid()))
                .flatMap(block -> block.legends().stream()
                        .filter(legend -> legend.blocked() && style.blocked())
                        .findFirst())
                .map(legend -> texts.get(LocalizedMessage.of("stage.cell.marked", value, legend.text())))
                .orElse(value);
    }
}
