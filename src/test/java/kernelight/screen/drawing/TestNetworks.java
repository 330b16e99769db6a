package kernelight.screen.drawing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import kernelight.data.generated.GeneratedDigits;
import kernelight.digitreader.SavedNormalizations;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.model.ModelFileReader;

/** Networks made for tests: LeNet-5 whose scores are set by hand, so that its answer is known beforehand. */
public final class TestNetworks {
    private TestNetworks() {}

    /** Reads real files, and tries them on a few generated digits. */
    public static ModelFileReader files(Path folder) {
        return new ModelFileReader(
                () -> GeneratedDigits.generate(200, 5), new SavedNormalizations(folder.resolve("network-inputs.json")));
    }

    /** Gives every drawing the same ten scores. */
    public static TrainedNetwork withScores(String name, float... scores) {
        Network network = Architecture.LENET5.create(1);
        float[] weights =
                network.parameters().get(network.parameters().size() - 2).values();
        float[] bias = network.parameters().getLast().values();
        Arrays.fill(weights, 0);
        System.arraycopy(scores, 0, bias, 0, bias.length);
        return new TrainedNetwork(name, network, OptionalDouble.of(0.99));
    }

    /** Reads this digit in everything, and is sure of it. */
    public static TrainedNetwork reading(int digit) {
        float[] scores = new float[10];
        scores[digit] = 8;
        scores[(digit + 1) % 10] = 3;
        return withScores("always " + digit, scores);
    }

    /** Cannot tell these two apart. */
    public static TrainedNetwork between(int digit, int other) {
        float[] scores = new float[10];
        scores[digit] = 8;
        scores[other] = 7.8f;
        return withScores("undecided", scores);
    }
}
