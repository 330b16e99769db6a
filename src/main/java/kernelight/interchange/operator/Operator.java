package kernelight.interchange.operator;

import java.util.List;
import kernelight.interchange.array.Array;

/** Computes a node's outputs, in their order; outputs at the end that nobody wants may be left out. */
@FunctionalInterface
interface Operator {
    List<Array> run(Call call);

    /** An operator with one output. */
    @FunctionalInterface
    interface Single {
        Array run(Call call);
    }
}
