package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.player.TableWords;
import kernelight.walk.ExactNumber;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Puts numbers into the tables of a case: typed, dragged, pasted, random. Reports what is wrong with them. */
public final class NumberEdits {
    /** A single number may come again from the next seeds: this many give another with all but certainty. */
    private static final int MOST_SEEDS_TRIED = 50;

    private static final int NUMBERS_QUOTED = 4;

    private final StagePlayer player;
    private final CaseTables tables;
    private final IntegerProperty seed = new SimpleIntegerProperty(RandomNumbers.SMALLEST_SEED);

    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> locked =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is wrong with a paste, and what would work instead. */
    public record Refusal(LocalizedMessage why, List<Offer> offers) {}

    /**
     * Something that may work.
     *
     * @param action does it, and returns what is wrong then
     */
    public record Offer(LocalizedMessage label, Supplier<Optional<Refusal>> action) {}

    public NumberEdits(StagePlayer player, CaseTables tables) {
        this.player = player;
        this.tables = tables;
    }

    /**
     * Keeps the numbers as they are, or gives them free.
     *
     * @param why what is said to who tries to change one; empty if they are free
     */
    public void lock(Optional<LocalizedMessage> why) {
        locked.set(why);
    }

    /** Why the numbers cannot be changed; empty if they can. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** The number in an editable cell. */
    public BigDecimal numberAt(GridCell at) {
        return tables.table(at.grid()).at(at.cell());
    }

    /** Accepts what was typed into a cell, or returns what is wrong with it and leaves the cell unchanged. */
    public Optional<LocalizedMessage> enter(GridCell at, String typed) {
        if (locked.get().isPresent()) {
            return locked.get();
        }
        return switch (NumberEntry.of(typed)) {
            case NumberEntry.Refused refused -> Optional.of(refused.why());
            case NumberEntry.Accepted accepted -> {
                tables.change(at.grid(), with(at, accepted.value()));
                yield Optional.empty();
            }
        };
    }

    /**
     * Puts the number that a drag has reached into a cell; a number outside the range changes nothing.
     *
     * @param first whether the drag begins: undo takes back the whole drag
     */
    public void drag(GridCell at, BigDecimal number, boolean first) {
        if (locked.get().isEmpty() && NumberEntry.refusal(number).isEmpty()) {
            tables.drag(at.grid(), with(at, number), first);
        }
    }

    private NumberTable with(GridCell at, BigDecimal value) {
        return tables.table(at.grid()).with(at.cell(), value);
    }

    /** The slice that contains this cell as spreadsheet text, or a question mark while a quiz hides it. */
    public String copy(GridCell at) {
        GridCell source = player.source(at);
        boolean hidden =
                player.options().hidden().get().outputs().stream().anyMatch(output -> output.grid() == source.grid());
        return hidden ? "?" : Spreadsheet.write(tables.table(source.grid()), source.cell());
    }

    /**
     * Puts the numbers of a text into a table, from this cell on; returns what is wrong with them. Where a comma can mean
     * two things, both are offered; where there is not room enough, a larger table is.
     */
    public Optional<Refusal> paste(GridCell at, String text) {
        if (locked.get().isPresent()) {
            return Optional.of(new Refusal(locked.get().get(), List.of()));
        }
        return switch (PastedNumbers.read(text)) {
            case PastedNumbers.Refused(LocalizedMessage why) -> Optional.of(new Refusal(why, List.of()));
            case PastedNumbers.Rows rows -> paste(at, rows);
            case PastedNumbers.Array array -> paste(at, array);
            case PastedNumbers.Ambiguous(PastedNumbers.Rows separated, PastedNumbers.Rows decimal) ->
                Optional.of(new Refusal(
                        LocalizedMessage.of("stage.paste.comma"),
                        List.of(
                                offer("stage.paste.comma.separates", at, separated, " | "),
                                offer("stage.paste.comma.decimal", at, decimal, " "))));
        };
    }

    private Offer offer(String label, GridCell at, PastedNumbers.Rows rows, String between) {
        String firstRow = rows.rows().getFirst().stream()
                .limit(NUMBERS_QUOTED)
                .map(ExactNumber::text)
                .collect(Collectors.joining(between, "", rows.columns() > NUMBERS_QUOTED ? " …" : ""));
        return new Offer(LocalizedMessage.of(label, firstRow), () -> paste(at, rows));
    }

    private Optional<Refusal> paste(GridCell at, PastedNumbers.Rows pasted) {
        GridCell source = player.source(at);
        NumberTable table = tables.table(source.grid());
        int rows = source.cell().row() + pasted.rows().size();
        int columns = source.cell().column() + pasted.columns();
        if (rows <= table.sizes().rows() && columns <= table.sizes().columns()) {
            tables.change(source.grid(), pasted.into(table, source.cell()));
            return Optional.empty();
        }
        LocalizedMessage noRoom = LocalizedMessage.of(
                "stage.paste.noRoom",
                pasted.rows().size(),
                pasted.columns(),
                table.sizes().rows() - source.cell().row(),
                table.sizes().columns() - source.cell().column());
        Sizes larger = new Sizes(
                table.sizes().filters(),
                table.sizes().channels(),
                table.sizes().planes(),
                Math.max(rows, table.sizes().rows()),
                Math.max(columns, table.sizes().columns()));
        return Optional.of(new Refusal(noRoom, afterGrowth(source.grid(), larger, () -> paste(source, pasted))));
    }

    private List<Offer> afterGrowth(GridName grid, Sizes sizes, Supplier<Optional<Refusal>> paste) {
        return tables.growth(grid, sizes).stream()
                .map(growth ->
                        new Offer(growth.label(), () -> growth.grow().getAsBoolean() ? paste.get() : Optional.empty()))
                .toList();
    }

    /** An array fills the table, or the image or channel that it is pasted into. */
    private Optional<Refusal> paste(GridCell at, PastedNumbers.Array pasted) {
        GridCell source = player.source(at);
        NumberTable table = tables.table(source.grid());
        Optional<Sizes> sizes = pasted.sizes(table.sizes(), tables.dimensions());
        if (sizes.filter(table.sizes()::equals).isPresent()) {
            tables.change(source.grid(), pasted.into(table, source.cell()));
            return Optional.empty();
        }
        LocalizedMessage other = LocalizedMessage.of(
                "stage.paste.shape", pasted.shapeText(), TableWords.shape(table.sizes(), tables.dimensions()));
        return Optional.of(new Refusal(
                other,
                sizes.stream()
                        .flatMap(needed -> afterGrowth(source.grid(), needed, () -> paste(source, pasted)).stream())
                        .toList()));
    }

    /** Whether a text is one number and cannot be several: then it may be pasted into the field of a single cell. */
    public static boolean isOneNumber(String text) {
        return PastedNumbers.read(text) instanceof PastedNumbers.Rows rows
                && rows.rows().size() == 1
                && rows.columns() == 1;
    }

    /**
     * New numbers from the seed for a table; no other table changes. Where the table has the seed's numbers already, the
     * seed goes on to the next one that gives others.
     */
    public void randomize(RandomNumbers.Purpose purpose) {
        if (locked.get().isPresent()) {
            return;
        }
        GridName grid = grid(purpose);
        NumberTable now = tables.table(grid);
        for (int seeds = 0; seeds < MOST_SEEDS_TRIED && numbers(purpose, now).equals(now); seeds++) {
            goToNextSeed();
        }
        tables.change(grid, numbers(purpose, now));
    }

    /** New numbers from the next seed that gives others, for several tables in one edit. */
    public void randomizeFromNextSeed(List<RandomNumbers.Purpose> purposes) {
        if (locked.get().isPresent()) {
            return;
        }
        for (int seeds = 0;
                seeds == 0 || seeds < MOST_SEEDS_TRIED && changed(purposes).isEmpty();
                seeds++) {
            goToNextSeed();
        }
        tables.changeAll(changed(purposes));
    }

    /** The tables to which the current seed gives other numbers than they have. */
    private Map<GridName, NumberTable> changed(List<RandomNumbers.Purpose> purposes) {
        Map<GridName, NumberTable> changed = new EnumMap<>(GridName.class);
        for (RandomNumbers.Purpose purpose : purposes) {
            NumberTable now = tables.table(grid(purpose));
            NumberTable fresh = numbers(purpose, now);
            if (!fresh.equals(now)) {
                changed.put(grid(purpose), fresh);
            }
        }
        return changed;
    }

    private void goToNextSeed() {
        seed.set(seed.get() == RandomNumbers.LARGEST_SEED ? RandomNumbers.SMALLEST_SEED : seed.get() + 1);
    }

    private NumberTable numbers(RandomNumbers.Purpose purpose, NumberTable now) {
        return random().table(purpose, now.sizes());
    }

    /** Fills a table with zeros. */
    public void clear(RandomNumbers.Purpose purpose) {
        if (locked.get().isPresent()) {
            return;
        }
        GridName grid = grid(purpose);
        tables.change(grid, NumberTable.zeros(tables.table(grid).sizes()));
    }

    private static GridName grid(RandomNumbers.Purpose purpose) {
        return switch (purpose) {
            case INPUT -> GridName.INPUT;
            case FILTER -> GridName.FILTER;
            case BIAS -> GridName.BIAS;
            case GRADIENT -> GridName.OUTPUT_GRADIENT;
        };
    }

    /** The random numbers of the current seed. */
    public RandomNumbers random() {
        return new RandomNumbers(seed.get());
    }

    /** Where random numbers come from: the same seed gives the same numbers. */
    public IntegerProperty seedProperty() {
        return seed;
    }
}
