package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import kernelight.walk.square.ConvolutionWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outputs that the lectures state or that follow from the definition. */
class ConvolutionPresetTest {

    @ParameterizedTest
    @CsvSource({
        "basic-3x3, 7 10 / 5 8",
        "lecture-5x5, 4 3 4 / 2 4 3 / 2 3 4",
        "lecture-5x5-2x2, 2 2 2 0 / 0 2 2 2 / 0 1 2 1 / 1 1 1 1",
        "padding-4x4, 7 12 10 2 / 4 15 16 10 / 10 6 15 6 / 8 10 4 3",
        "lecture-5x5-pad1, 2 2 3 1 1 / 1 4 3 4 1 / 1 2 4 3 3 / 1 2 3 4 1 / 0 2 2 1 1",
        "lecture-5x5-pad2, 1 1 2 1 1 0 0 / 0 2 2 3 1 1 0 / 1 1 4 3 4 1 1 / 0 1 2 4 3 3 0 / 0 1 2 3 4 1 1"
                + " / 0 0 2 2 1 1 0 / 0 1 1 1 1 0 0",
        "stride-5x5, 4 4 / 2 4",
        "stride-7x7, 15 17 15 / 17 15 17 / 15 17 15",
        "bias-4x4, 18 19 / 9 18"
    })
    void thePresetGivesTheLecturesOutput(String id, String output) {
        ConvolutionPreset preset = ConvolutionPreset.ALL.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(output, new ConvolutionWalk(preset.example()).output().toString());
    }

    @Test
    void everyPresetIsFoundByItsCase() {
        ConvolutionPreset.ALL.forEach(
                preset -> assertEquals(Optional.of(preset), ConvolutionPreset.of(preset.example())));
    }
}
