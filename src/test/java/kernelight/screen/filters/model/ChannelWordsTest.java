package kernelight.screen.filters.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kernelight.filter.NamedFilter;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;

class ChannelWordsTest {
    private final FiltersModel model = Pictures.model(Pictures.colours(20, 30));

    private String said() {
        return ChannelWords.of(model.state()).map(LocalizedMessage::key).orElse("");
    }

    @Test
    void ofGreyNothingIsSaid() {
        assertEquals("", said());
    }

    @Test
    void ofColoursItIsSaidWhetherTheyStayApart() {
        model.setGrey(false);
        assertEquals("filters.channels.EACH.colours", said());
        assertTrue(ChannelWords.isChoice(model.state()));
        model.set(Maps.ALL);
        assertEquals("filters.channels.ALL.colours", said());
        model.append(new PictureStep.Plain(new Step.Relu()));
        assertEquals("", said(), "a step without filters is seen");
    }

    @Test
    void ofSeveralMapsNoColoursAreSpokenOf() {
        model.add(ChosenFilter.of(NamedFilter.SOBEL_Y));
        model.append(PictureStep.Filtering.of(ChosenFilter.of(NamedFilter.BOX)));
        assertEquals("filters.channels.EACH.maps", said());
    }

    @Test
    void aFilterWithWeightsForEachColourLeavesNoChoice() {
        model.setGrey(false);
        model.lookAt(10, 15);
        model.cutting().begin();
        model.cutting().apply();
        assertEquals(Optional.empty(), model.problemProperty().get());
        assertEquals("filters.channels.WEIGHTS.colours", said());
        assertFalse(ChannelWords.isChoice(model.state()));
    }
}
