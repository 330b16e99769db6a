package kernelight.screen.filters.model;

import java.util.Optional;
import kernelight.filter.Combination;
import kernelight.screen.filters.model.PictureStep.Filtering;
import kernelight.words.LocalizedMessage;

/** What the filters that are seen do with several channels, in a sentence. */
public final class ChannelWords {
    private ChannelWords() {}

    /** Empty where they read one channel only. */
    public static Optional<LocalizedMessage> of(FiltersState state) {
        if (!(state.step() instanceof Filtering filtering) || !state.readsSeveral()) {
            return Optional.empty();
        }
        String how = hasWeightsForEach(filtering)
                ? "WEIGHTS"
                : filtering.step().maps().name();
        return Optional.of(LocalizedMessage.of(
                "filters.channels." + how + (state.isInColours(state.shown()) ? ".colours" : ".maps")));
    }

    /** Whether there is a choice: filters with a kernel for each channel are added up in any case. */
    public static boolean isChoice(FiltersState state) {
        return of(state).isPresent() && !hasWeightsForEach(state.filtering());
    }

    private static boolean hasWeightsForEach(Filtering filtering) {
        return filtering.filters().stream().allMatch(chosen -> chosen.filter().combination() == Combination.CHANNELS);
    }
}
