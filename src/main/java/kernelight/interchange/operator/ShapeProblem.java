package kernelight.interchange.operator;

import kernelight.engine.tensor.ShapeException;
import kernelight.words.LocalizedMessage;

/** Says what does not fit in a layer of the engine, which knows no languages. */
public final class ShapeProblem {
    private ShapeProblem() {}

    public static LocalizedMessage localized(ShapeException problem) {
        return new LocalizedMessage("modelFile.shape." + problem.reason(), problem.values());
    }
}
