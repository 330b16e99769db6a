package kernelight.screen.filters.model;

import java.util.List;
import kernelight.screen.filters.model.MagnifiedPixel.Place;
import kernelight.stage.player.OperationTables;
import kernelight.stage.player.WalkTables;
import kernelight.stage.state.Table;
import kernelight.stage.state.TableNumbers;
import kernelight.walk.Frame;
import kernelight.walk.Operation;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/** The tables of one pixel's walk, which is named by its place in the whole output. */
record PixelTables(OperationTables tables, Place pixel) implements WalkTables {
    static PixelTables of(Operation operation, Place pixel) {
        return new PixelTables(new OperationTables(operation), pixel);
    }

    @Override
    public Walk walk() {
        return tables.walk();
    }

    @Override
    public List<Table> at(Frame frame, int image) {
        return tables.at(frame, image);
    }

    @Override
    public LocalizedMessage target(Frame frame) {
        return tables.target(frame);
    }

    @Override
    public LocalizedMessage cellName(Frame frame) {
        return LocalizedMessage.of("stage.place", target(frame), pixel.row() + 1, pixel.column() + 1);
    }

    @Override
    public LocalizedMessage spokenCellName(Frame frame) {
        return cellName(frame);
    }

    @Override
    public LocalizedMessage place(Frame frame) {
        return LocalizedMessage.of("stage.strip.written", pixel.row() + 1, pixel.column() + 1);
    }

    @Override
    public int termsPerLine() {
        return tables.termsPerLine();
    }

    @Override
    public TableNumbers numbers() {
        return tables.numbers();
    }

    @Override
    public Object samePosition() {
        return tables.samePosition();
    }
}
