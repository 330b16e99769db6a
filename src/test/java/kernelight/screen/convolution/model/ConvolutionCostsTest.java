package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvolutionCostsTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("large numbers are written as in every text, in the figure and in its formula")
    void largeNumbers(Language language) {
        ConvolutionCosts costs = ConvolutionCosts.of(
                ConvolutionCase.of(ones(Sizes.of(1, 39, 39)), ones(Sizes.of(1, 37, 37))), new Texts(language)::number);
        assertEquals("1,369", costs.parameters().value());
        assertEquals("37 × 37 × 1 × 1 = 1,369", costs.parameters().formula());
        assertEquals("12,321", costs.multiplications().value());
        assertEquals(
                "(3 × 3 × 1) × (37 × 37 × 1) = 12,321", costs.multiplications().formula());
        assertEquals("37 × 37", costs.receptiveField().value());
    }

    @Test
    void whereNoWindowFitsNothingIsMultiplied() {
        ConvolutionCosts costs = ConvolutionCosts.of(
                ConvolutionCase.of(ones(Sizes.of(1, 2, 2)), ones(Sizes.of(1, 3, 3))), String::valueOf);
        assertEquals("9", costs.parameters().value());
        assertEquals("(0 × 1) × (3 × 3 × 1) = 0", costs.multiplications().formula());
    }

    private static NumberTable ones(Sizes sizes) {
        return NumberTable.filled(sizes, cell -> BigDecimal.ONE);
    }
}
