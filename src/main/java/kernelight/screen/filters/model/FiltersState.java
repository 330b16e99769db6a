package kernelight.screen.filters.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.filter.NamedFilter;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.filter.chain.Chain;
import kernelight.filter.chain.ChainProblem;
import kernelight.screen.filters.model.PictureStep.Filtering;

/**
 * Everything that can be set, and undone.
 *
 * @param grey whether a colour picture is made grey first
 * @param steps what is done with the picture, one after the other; the first has filters
 * @param shown the index of the step whose input and output are seen
 * @param map the index of the map that is seen among those that come out; the last one where there are fewer
 * @param channel the index of the colour, or of the map that is read, whose numbers are seen where there are several
 * @param showAs how the output's numbers become a picture; empty for what shows most of them
 */
public record FiltersState(
        SourcePicture picture,
        boolean grey,
        List<PictureStep> steps,
        int shown,
        int map,
        int channel,
        Optional<ShowAs> showAs,
        Marking marking) {
    /** The longest chain. */
    public static final int MOST_STEPS = 8;

    public FiltersState {
        steps = List.copyOf(steps);
    }

    static FiltersState opening() {
        return new FiltersState(
                SourcePicture.NONE,
                true,
                List.of(Filtering.of(ChosenFilter.of(NamedFilter.SOBEL_X))),
                0,
                0,
                0,
                Optional.empty(),
                Marking.usual());
    }

    /** The picture as it is filtered. */
    public Planes planes() {
        return picture.planes(grey);
    }

    public PictureStep step() {
        return steps.get(shown);
    }

    /** The steps up to the one that is seen, as they are computed. */
    Chain chain() {
        return new Chain(
                steps.subList(0, shown + 1).stream().map(PictureStep::step).toList());
    }

    /** All steps, as they are computed. */
    public Chain wholeChain() {
        return new Chain(steps.stream().map(PictureStep::step).toList());
    }

    /** Whether red, green and blue are still apart after so many steps. */
    public boolean isInColours(int stepCount) {
        return !planes().isGrey()
                && steps.subList(0, stepCount).stream()
                        .allMatch(step -> !(step instanceof Filtering filtering) || filtering.readsEach());
    }

    /** The step that is seen if it has filters, otherwise the last one before it that has. */
    public Filtering filtering() {
        return (Filtering) steps.get(filteringIndex());
    }

    private int filteringIndex() {
        int index = shown;
        while (!(steps.get(index) instanceof Filtering)) {
            index--;
        }
        return index;
    }

    /** Whether the filters that are seen read several channels: colours, or the maps of other filters. */
    public boolean readsSeveral() {
        try {
            return wholeChain()
                            .shapes(Chain.shape(planes()))
                            .get(filteringIndex())
                            .channels()
                    > 1;
        } catch (ChainProblem unfitting) {
            return false;
        }
    }

    FiltersState with(SourcePicture newPicture) {
        return changed(newPicture, grey, steps, shown, map);
    }

    /** With another picture, but the same threshold. */
    FiltersState withOnly(SourcePicture newPicture) {
        return new FiltersState(newPicture, grey, steps, shown, map, channel, showAs, marking);
    }

    FiltersState withGrey(boolean now) {
        return changed(picture, now, steps, shown, map);
    }

    /** With other filters in the place of those that are seen; they become what is seen. */
    FiltersState with(Filtering filtering, int newMap) {
        List<PictureStep> changed = new ArrayList<>(steps);
        int index = filteringIndex();
        changed.set(index, filtering);
        return changed(picture, grey, changed, index, newMap);
    }

    FiltersState with(List<PictureStep> newSteps, int newShown) {
        return changed(picture, grey, newSteps, newShown, map);
    }

    FiltersState withMap(int newMap) {
        return changed(picture, grey, steps, shown, newMap);
    }

    /** With a threshold that fits the new response. */
    private FiltersState changed(
            SourcePicture newPicture, boolean newGrey, List<PictureStep> newSteps, int newShown, int newMap) {
        return new FiltersState(
                newPicture,
                newGrey,
                newSteps,
                newShown,
                newMap,
                channel,
                showAs,
                marking.withThreshold(Optional.empty()));
    }

    FiltersState withChannel(int newChannel) {
        return new FiltersState(picture, grey, steps, shown, map, newChannel, showAs, marking);
    }

    FiltersState with(Optional<ShowAs> newShowAs) {
        return new FiltersState(picture, grey, steps, shown, map, channel, newShowAs, marking);
    }

    FiltersState with(Marking newMarking) {
        return new FiltersState(picture, grey, steps, shown, map, channel, showAs, newMarking);
    }
}
