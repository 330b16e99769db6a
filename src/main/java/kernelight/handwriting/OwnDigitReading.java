package kernelight.handwriting;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kernelight.data.own.OwnDigit;
import kernelight.digitreader.DigitReader;
import kernelight.engine.network.Network;
import kernelight.engine.network.OutputKind;
import kernelight.engine.training.BatchInference;
import kernelight.engine.training.BatchRunner;

/** Reads one's own digits with a network, in short steps. */
public final class OwnDigitReading {
    private static final int DIGITS_PER_STEP = 512;

    private final List<OwnDigit> digits;
    private final BatchInference inference;
    private final OutputKind kind;
    private final int classes;
    private final Map<OwnDigit, Prediction> predictions = new IdentityHashMap<>();
    private int done;

    /** Copies the network. */
    public OwnDigitReading(DigitReader reader, List<OwnDigit> digits, BatchRunner runner) {
        this.digits = List.copyOf(digits);
        Network network = reader.network().copy();
        inference = new BatchInference(network, runner);
        kind = OutputKind.of(network);
        classes = network.outputShape().size();
    }

    public boolean hasNext() {
        return done < digits.size();
    }

    /** Reads the next digits. */
    public void step() {
        int count = Math.min(DIGITS_PER_STEP, digits.size() - done);
        float[] input = new float[count * OwnDigit.PIXELS];
        for (int i = 0; i < count; i++) {
            System.arraycopy(digits.get(done + i).ink(), 0, input, i * OwnDigit.PIXELS, OwnDigit.PIXELS);
        }
        float[] scores = new float[count * classes];
        inference.run(input, count, scores);
        for (int i = 0; i < count; i++) {
            float[] row = new float[classes];
            System.arraycopy(scores, i * classes, row, 0, classes);
            predictions.put(digits.get(done + i), best(kind.probabilities(row)));
        }
        done += count;
    }

    private static Prediction best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return new Prediction(best, probabilities[best]);
    }

    /** What was read so far; the map is not changed after the last step. */
    public Map<OwnDigit, Prediction> predictions() {
        return predictions;
    }
}
