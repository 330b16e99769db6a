package kernelight.screen.filters.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kernelight.filter.Combination;
import kernelight.filter.EdgeRule;
import kernelight.filter.FilterSettings;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;

/** A step of the chain, as it was chosen. */
public sealed interface PictureStep {
    /** What is computed. The same object as long as the same is computed, so that it need not be computed again. */
    Step step();

    /**
     * Filters, each with its own maps.
     *
     * @param filters at least one
     * @param step the same filters, as they are applied
     */
    record Filtering(List<ChosenFilter> filters, Step.Filters step) implements PictureStep {
        /** The most filters beside each other. */
        public static final int MOST_FILTERS = 12;

        public Filtering {
            filters = List.copyOf(filters);
        }

        /** One filter, which slides as usual and reads each map by itself. */
        public static Filtering of(ChosenFilter filter) {
            return of(List.of(filter), FilterSettings.plain(EdgeRule.REPLICATE), Maps.EACH);
        }

        static Filtering of(List<ChosenFilter> filters, FilterSettings settings, Maps maps) {
            return new Filtering(
                    filters,
                    new Step.Filters(filters.stream().map(ChosenFilter::filter).toList(), settings, maps));
        }

        public FilterSettings settings() {
            return step.settings();
        }

        /** Whether each filter makes a map of every map by itself, so that colours stay apart. */
        boolean readsEach() {
            return step.origins(2).stream().allMatch(origin -> origin.read().size() == 1);
        }

        /** How many maps one of the filters makes of so many. */
        int planesOf(int filter, int inputs) {
            boolean readsAll =
                    step.maps() == Maps.ALL || filters.get(filter).filter().combination() == Combination.CHANNELS;
            return readsAll ? 1 : inputs;
        }

        Filtering with(List<ChosenFilter> changed) {
            return of(changed, step.settings(), step.maps());
        }

        /** With another filter in the place of one. */
        Filtering with(int index, ChosenFilter filter) {
            List<ChosenFilter> changed = new ArrayList<>(filters);
            changed.set(index, filter);
            return with(changed);
        }

        Filtering with(UnaryOperator<FilterSettings> change) {
            return of(filters, change.apply(step.settings()), step.maps());
        }

        Filtering with(Maps maps) {
            return of(filters, step.settings(), maps);
        }
    }

    /** ReLU or a pooling. */
    record Plain(Step step) implements PictureStep {}
}
