package kernelight.network.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.LayerCases;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ShownNumber;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTextsTest {
    private final NetworkTexts words = new NetworkTexts(new Texts(Language.ENGLISH));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1 | Slides 6 filters of 5 × 5 over the image; each makes a map with large numbers where it finds its"
                        + " pattern.",
                "P2 | Keeps only the largest number of every 2 × 2 window, in each map by itself: what was found counts"
                        + " more than exactly where.",
                "C3 | Slides 16 filters of 5 × 5 over all 6 maps at once; each makes a map with large numbers where it"
                        + " finds its pattern.",
                "F5 | Makes 120 numbers, each a sum of all 400 inputs, every input times a weight of its own.",
                "F7 | Makes the 10 scores, one for each class, each a sum of all 84 inputs, every input times a weight"
                        + " of its own; the largest score is the answer.",
            })
    void everyLayerOfLeNetSaysWhatItDoes(String name, String sentence) {
        NetworkView network = NetworkView.of(Architecture.LENET5.build());
        LayerView layer = network.layer(name);
        assertEquals(sentence, words.description(layer));
        assertTrue(
                words.explanation(network, layer).startsWith(sentence + "\n"), "it is part of the whole explanation");
    }

    @Test
    void aProbabilityIsNeitherCertainNorImpossible() {
        assertEquals("> 99.9 %", words.percent(0.9996));
        assertEquals("99.9 %", words.percent(0.9994));
        assertEquals("more than 99.9 %", words.percentInWords(0.9996));
        assertEquals("under 0.1 %", words.percentInWords(0.0004));
        assertEquals("0.0 %", words.percentInWords(0));
    }

    @Test
    void aNegativeNumberHasAMinusSignAndIsSaidInWords() {
        NetworkView network = NetworkView.of(Architecture.LENET5.build());
        LayerView scores = network.layer("F7");
        String number = words.number(new ShownNumber(network, scores, scores.unit(3), -5.621f));
        assertEquals("F7, score of 3: \u22125.621", number);
        assertEquals("F7, score of 3: minus 5.621", words.spoken(number));
    }

    @Test
    void aMergeSaysWhatComesTogether() {
        NetworkView inception = NetworkView.of(Architecture.MINI_INCEPTION.build());
        assertEquals(
                "Puts the maps of its branches behind each other: 8 + 16 + 8 + 8 = 40 maps.",
                words.description(inception.layer("inception2")));
        assertEquals(
                "Makes 8 maps of 16, pixel by pixel: each number is a weighted sum of the 16 numbers at its place.",
                words.description(inception.layer("inception2.1x1")));
    }

    @Test
    void theFirstConvolutionReadsTheImageWhateverIsDoneToItFirst() {
        NetworkView padded = NetworkView.of(Architecture.LENET5_OF_1998.build());
        LayerView first = padded.layers().stream()
                .filter(layer -> layer.filter().isPresent())
                .findFirst()
                .orElseThrow();
        assertTrue(words.description(first).contains("over the image"), words.description(first));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfLayerHasASentenceInEveryLanguage(Language language) {
        NetworkTexts inLanguage = new NetworkTexts(new Texts(language));
        Stream.concat(
                        LayerCases.all().map(NetworkTextsTest::network),
                        Architecture.forDigits().stream().map(Architecture::build))
                .map(NetworkView::of)
                .flatMap(network -> network.layers().stream())
                .map(inLanguage::description)
                .forEach(sentence -> assertFalse(sentence.isBlank() || sentence.contains("{"), sentence));
    }

    /** A network that begins with this layer, whose inputs are parts of one image. */
    private static Network network(LayerCases.Case of) {
        Shape first = of.inputs().getFirst();
        NetworkBuilder builder = Network.builder("one layer", first);
        return switch (of.layer()) {
            case OneInputLayer layer -> builder.add("layer", layer).build();
            case MergeLayer layer ->
                builder.add("layer", layer, Network.IMAGE, Network.IMAGE).build();
        };
    }
}
