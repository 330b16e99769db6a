package kernelight.network.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.interchange.code.NumPyNumber;
import kernelight.interchange.code.Programs;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberProgramTest {
    @TempDir
    private Path folder;

    @Test
    void theProgramOfANumberOfEveryKindOfLayerRunsAndItsAssertHolds() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(81);
        Map<String, String> programs = new TreeMap<>();
        Set<LayerKind> kinds = EnumSet.noneOf(LayerKind.class);
        Stream.of(82, 84).flatMap(LayerNetworks::all).forEach(network -> {
            NumberExplainer explainer = NumberExplainer.of(network, LayerNetworks.image(network, random));
            for (NetworkNode node : network.nodes()) {
                List<LayerCell> numbers = LayerNetworks.numbers(node).toList();
                IntStream.range(0, 2).forEach(_ -> {
                    ExplainedNumber number = explainer.explain(numbers.get(random.nextInt(numbers.size())));
                    kinds.add(number.kind());
                    number.activation().ifPresent(kinds::add);
                    programs.put("number%04d".formatted(programs.size()), program(number));
                });
            }
        });
        assertEquals(EnumSet.allOf(LayerKind.class), kinds);
        Programs.run(folder, programs);
    }

    private static String program(ExplainedNumber number) {
        return NumPyNumber.write(number.layer(), number.formula());
    }

    @Test
    void aWindowIsWrittenAsAWindowOfEachChannel() {
        Network lenet = Architecture.withId("lenet5").orElseThrow().create(3);
        NumberExplainer explainer = NumberExplainer.of(lenet, LayerNetworks.image(lenet, new SplittableRandom(83)));
        String convolution = program(explainer.explain(LayerCell.of("C3", 6, 3, 4)));
        assertTrue(
                convolution.contains("# What it reads: 6 channels x 5 rows x 5 columns\nx = np.array([[["),
                convolution);
        assertTrue(convolution.contains("y = np.maximum(y, 0)  # ReLU"), convolution);
        String score = program(explainer.explain(LayerCell.of("F7", 3, 0, 0)));
        assertTrue(score.contains("# What it reads\nx = np.array(["), score);
        String probability = program(explainer.explain(LayerCell.of("softmax", 3, 0, 0)));
        assertTrue(probability.contains("y = terms.flat[3] / y"), probability);
    }
}
