package kernelight.stage.view;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kernelight.stage.state.Block;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Slice;
import kernelight.stage.state.StageState;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/** The name of a cell for screen readers: its table, its slice where there are several, its row and column. */
final class CellNames {
    private final Texts texts;
    private final BooleanSupplier ofSignals;
    private final Function<GridName, Optional<LocalizedMessage>> part;
    private Optional<StageState> state = Optional.empty();

    /**
     * @param ofSignals whether a cell's position alone names it, in tables of one row
     * @param part which channel or units a table without slices has now, where there are several
     */
    CellNames(Texts texts, BooleanSupplier ofSignals, Function<GridName, Optional<LocalizedMessage>> part) {
        this.texts = texts;
        this.part = part;
        this.ofSignals = ofSignals;
    }

    void show(StageState shown) {
        state = Optional.of(shown);
    }

    String of(GridCell at) {
        return of(at, false);
    }

    private String of(GridCell at, boolean padding) {
        Optional<Block> block = state.flatMap(shown -> shown.block(at.grid()));
        String table = block.map(found -> texts.get(found.name())).orElse("");
        String slice = block.flatMap(found -> found.indexOfSlice(at.cell()).map(found.slices()::get))
                .flatMap(Slice::caption)
                .or(() -> part.apply(at.grid()))
                .map(caption -> ", " + texts.get(caption) + ",")
                .orElse(isOfBatch(at) ? "," : ""); // the table's name ends with its image
        boolean isOfSignal = ofSignals.getAsBoolean()
                && block.filter(found -> found.slices().stream().allMatch(one -> one.rows() == 1))
                        .isPresent();
        return isOfSignal
                ? texts.get(
                        padding ? "stage.cell.name.padding.signal" : "stage.cell.name.signal",
                        table + slice,
                        at.cell().column() + 1)
                : texts.get(
                        padding ? "stage.cell.name.padding" : "stage.cell.name",
                        table + slice,
                        at.cell().row() + 1,
                        at.cell().column() + 1);
    }

    private boolean isOfBatch(GridCell at) {
        return at.grid().isOfImages()
                && state.filter(shown -> shown.batch().images() > 1).isPresent();
    }

    /**
     * With its number and whatever else is to be seen of it: what it is multiplied by, that it is not finished, and what
     * is said below the table of cells that do not count or are never read: "output row 2 column 3 is 4".
     */
    String withNumber(GridCell at, CellStyle style) {
        String name = of(at, style.padding());
        String spoken = marked(at, style, valued(name, style));
        return SpokenSigns.sentence(texts, spoken);
    }

    private String valued(String name, CellStyle style) {
        if (style.text().isEmpty()) {
            return texts.get("stage.cell.blank", name);
        }
        if (style.text().equals(CellStyle.ASKED)) {
            return texts.get("stage.cell.asked", name);
        }
        if (!style.foot().isEmpty()) {
            return texts.get("stage.cell.soFar", name, style.text());
        }
        String value = texts.get("stage.cell.value", name, style.text());
        String factor = style.corner().text();
        return factor.isEmpty() ? value : texts.get("stage.cell.times", value, factor.substring(1));
    }

    private String marked(GridCell at, CellStyle style, String value) {
        return state.flatMap(shown -> shown.block(at.grid())).stream()
                .flatMap(block -> block.legends().stream())
                .filter(legend -> legend.blocked() ? style.blocked() : style.hatched())
                .findFirst()
                .map(legend -> texts.get(LocalizedMessage.of("stage.cell.marked", value, legend.text())))
                .orElse(value);
    }
}
