package kernelight.stage.player;

import java.util.List;
import kernelight.stage.state.Table;
import kernelight.stage.state.TableNumbers;
import kernelight.walk.Frame;
import kernelight.walk.Walk;
import kernelight.words.Message;

/** A walk and the tables that picture it. Immutable: pictures are painted from it on other threads. */
public interface WalkTables {
    Walk walk();

    /** The tables at a position of the walk, from left to right; one of them is the one it writes. */
    List<Table> at(Frame frame);

    /** What the table is called that the walk writes, with the current map or channel where there are several. */
    Message target(Frame frame);

    /** How many terms belong together in the written-out sum: a row of the filter, for example. */
    int termsPerLine();

    /** The numbers that the cells have to hold. */
    TableNumbers numbers();

    /** Equal for tables that picture the same walk in different ways: the position in it stays when they are switched. */
    Object samePosition();
}
