package kernelight.filter.chain;

import java.util.List;
import kernelight.filter.Planes;

/**
 * What came out of each step.
 *
 * @param planes the picture, and then what came out of each step
 */
public record ChainRun(Chain chain, List<Planes> planes) {
    /** Results of a chain. */
    public ChainRun {
        planes = List.copyOf(planes);
    }

    public Planes picture() {
        return planes.getFirst();
    }

    /** What came out of the last step; the picture if there is none. */
    public Planes output() {
        return planes.getLast();
    }

    /** What went into a step. */
    public Planes before(int step) {
        return planes.get(step);
    }

    /** What came out of a step. */
    public Planes after(int step) {
        return planes.get(step + 1);
    }
}
