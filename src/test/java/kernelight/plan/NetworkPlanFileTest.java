package kernelight.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.files.json.ContentProblem;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPlanFileTest {
    private static String file(String layers) {
        return """
                {"kernelight": "network", "version": 1,
                 "name": "mine", "input": [1, 28, 28],
                 "layers": [
                   %s
                 ]}
                """.formatted(layers);
    }

    @Test
    @DisplayName("what has its usual value can be left out; rows and columns can differ")
    void usualValues() throws ContentProblem {
        NetworkPlan plan = NetworkPlanFile.read(file("""
                {"name": "C1", "layer": "convolution", "filters": 6, "kernel": [5, 3], "padding": [2, 1]}"""));
        assertEquals(
                new PlannedLayer(
                        "C1",
                        new ConvolutionPlan(
                                6,
                                new Window(Axis.of(5).withPadding(2), Axis.of(3).withPadding(1)),
                                1,
                                true)),
                plan.elements().getFirst());
        assertEquals(plan, NetworkPlanFile.read(NetworkPlanFile.text(plan)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "{\"name\": \"C1\", \"layer\": \"convolution\", \"filters\": 0, \"kernel\": 5}|4|filters",
                "{\"name\": \"C1\", \"layer\": \"convolution\", \"filters\": 6}|4|kernel",
                "{\"name\": \"C1\", \"layer\": \"convolution\", \"filters\": 6, \"kernel\": [5, 3, 1]}|4|kernel",
                "{\"name\": \"C1\", \"layer\": \"convlution\", \"filters\": 6, \"kernel\": 5}|4|convlution",
                "{\"name\": \"C1\", \"layer\": \"flatten\", \"units\": 6}|4|units",
                "{\"name\": \"C1\", \"layer\": \"dropout\", \"rate\": 1}|4|rate",
                "{\"name\": \"\", \"layer\": \"flatten\"}|4|name",
                "{\"name\": \"image\", \"layer\": \"flatten\"}|4|image",
                "{\"name\": \"B\", \"layer\": \"parallel\", \"branches\": []}|4|B",
                "{\"name\": \"B\", \"layer\": \"parallel\", \"branches\": [{}]}|4|branches",
                "{\"name\": \"A\", \"layer\": \"flatten\"}, {\"name\": \"A\", \"layer\": \"relu\"}|4|A",
            })
    @DisplayName("what is wrong is said with its line and its name")
    void refused(String layers, int line, String named) {
        ContentProblem problem = assertThrows(ContentProblem.class, () -> NetworkPlanFile.read(file(layers)));
        assertEquals(line, problem.line());
        assertEquals(
                true, problem.why().inEnglish().contains(named), problem.why().inEnglish());
    }

    @Test
    @DisplayName("a file of another kind, of a newer version, or that is no file of ours, is refused")
    void others() {
        assertThrows(ContentProblem.class, () -> NetworkPlanFile.read("{}"));
        assertThrows(ContentProblem.class, () -> NetworkPlanFile.read(file("").replace("network", "pooling")));
        assertThrows(ContentProblem.class, () -> NetworkPlanFile.read(file("").replace("1,\n", "2,\n")));
        assertThrows(ContentProblem.class, () -> NetworkPlanFile.read(file("").replace("[1, 28, 28]", "[1, 28]")));
    }
}
