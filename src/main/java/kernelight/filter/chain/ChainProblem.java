package kernelight.filter.chain;

import kernelight.filter.FilterProblem;
import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** A step of a chain cannot be done with what comes out of those before it. */
public final class ChainProblem extends Exception implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final int step;
    private final transient LocalizedMessage localized;

    ChainProblem(int index, Step step, FilterProblem problem) {
        this(
                index,
                LocalizedMessage.of("filter.problem.chain.step", index + 1, step.name(), problem.localized()),
                problem);
    }

    private ChainProblem(int step, LocalizedMessage localized, FilterProblem problem) {
        super(localized.inEnglish(), problem);
        this.step = step;
        this.localized = localized;
    }

    /** The index of the step. */
    public int step() {
        return step;
    }

    @Override
    public LocalizedMessage localized() {
        return localized;
    }
}
