package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.stage.edit.model.NumberMemory;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;

/** Changes a case to other settings. Numbers that a smaller size cuts off return when it grows again. */
final class ConvolutionResizing {
    private final NumberMemory input = new NumberMemory();
    private final NumberMemory filters = new NumberMemory();

    void remember(ConvolutionCase shown) {
        input.remember(shown.input());
        filters.remember(shown.filters());
    }

    void forget() {
        input.forget();
        filters.forget();
    }

    ConvolutionState resized(ConvolutionState state, ConvolutionSettings wanted, RandomNumbers random) {
        ConvolutionCase now = state.example();
        NumberTable changedInput = input.resized(
                now.input(),
                wanted.inputSizes(),
                cell -> fresh(random, RandomNumbers.Purpose.INPUT, cell, now.input()));
        NumberTable changedFilters = filters.resized(
                now.filters(),
                wanted.filterSizes(),
                cell -> fresh(random, RandomNumbers.Purpose.FILTER, cell, now.filters()));
        ConvolutionCase changed = new ConvolutionCase(
                wanted.dimensions(),
                changedInput,
                changedFilters,
                bias(now, changedFilters.sizes().filters()),
                wanted.window(),
                wanted.get(ConvolutionSetting.GROUPS),
                now.flipped(),
                now.relu());
        return new ConvolutionState(
                changed,
                state.with(changed).outputGradient(),
                wanted.get(ConvolutionSetting.OUTPUT_PADDING),
                wanted.paddingRule());
    }

    private static List<BigDecimal> bias(ConvolutionCase now, int filters) {
        return now.hasBias()
                ? IntStream.range(0, filters)
                        .mapToObj(filter ->
                                filter < now.bias().size() ? now.bias().get(filter) : BigDecimal.ZERO)
                        .toList()
                : List.of();
    }

    /**
     * New rows and columns are zero; a new image, channel, depth slice or filter gets random numbers, so that there is
     * something to see.
     */
    private static BigDecimal fresh(RandomNumbers random, RandomNumbers.Purpose purpose, Cell cell, NumberTable now) {
        boolean newSlice = cell.filter() >= now.sizes().filters() // which counts images in the input
                || cell.channel() >= now.sizes().channels()
                || cell.plane() >= now.sizes().planes();
        return newSlice ? random.number(purpose, cell) : BigDecimal.ZERO;
    }
}
