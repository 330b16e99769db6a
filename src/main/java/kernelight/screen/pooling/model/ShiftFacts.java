package kernelight.screen.pooling.model;

import kernelight.walk.NumberTable;
import kernelight.walk.Shift;
import kernelight.words.LocalizedMessage;

/** How many numbers of the input and of the output a shift of the input changes. */
public record ShiftFacts(int changedInputs, int inputs, int changedOutputs, int outputs) {
    static ShiftFacts of(NumberTable input, NumberTable movedInput, NumberTable output, NumberTable movedOutput) {
        return new ShiftFacts(
                Shift.changed(input, movedInput).size(),
                input.sizes().count(),
                Shift.changed(output, movedOutput).size(),
                output.sizes().count());
    }

    /** The numbers, and whether pooling hides the shift in them. */
    public LocalizedMessage sentence() {
        return LocalizedMessage.of(
                "pooling.shift.sentence",
                LocalizedMessage.of(
                        "pooling.shift.facts",
                        changedInputs,
                        inputs,
                        changedOutputs,
                        outputs,
                        share(changedInputs, inputs),
                        share(changedOutputs, outputs)),
                LocalizedMessage.of("pooling.shift.verdict." + verdict()));
    }

    private static double share(int changed, int all) {
        return (double) changed / all;
    }

    /** How much of the shift is left in the output. */
    enum Verdict {
        /** The input is the same after the shift. */
        UNMOVED,
        NOTHING,
        LESS,
        SAME,
        MORE
    }

    Verdict verdict() {
        if (changedInputs == 0) {
            return Verdict.UNMOVED;
        }
        if (changedOutputs == 0) {
            return Verdict.NOTHING;
        }
        int compared = Long.compare((long) changedOutputs * inputs, (long) changedInputs * outputs);
        return compared == 0 ? Verdict.SAME : compared < 0 ? Verdict.LESS : Verdict.MORE;
    }
}
