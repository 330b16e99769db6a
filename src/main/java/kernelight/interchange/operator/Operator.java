package kernelight.interchange.operator;

import java.util.List;
import kernelight.interchange.array.Array;

/** Computes a node's outputs in their order; unused outputs at the end may be omitted. */
@FunctionalInterface
interface Operator {
    List<Array> run(Call call);

    /** An operator with one output. */
    @FunctionalInterface
    interface Single {
        Array run(Call call);
    }
}
