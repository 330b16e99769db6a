package kernelight.screen.pooling.model;

import kernelight.walk.NumberTable;
import kernelight.walk.Shift;
import kernelight.words.Message;

/** How many numbers of the input and of the output a shift of the input changes. */
public record ShiftFacts(int changedInputs, int inputs, int changedOutputs, int outputs) {
    static ShiftFacts of(NumberTable input, NumberTable movedInput, NumberTable output, NumberTable movedOutput) {
        return new ShiftFacts(
                Shift.changed(input, movedInput).size(),
                input.sizes().count(),
                Shift.changed(output, movedOutput).size(),
                output.sizes().count());
    }

    public Message sentence() {
        return Message.of("pooling.shift.facts", changedInputs, inputs, changedOutputs, outputs);
    }
}
