package kernelight.screen.networks.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import kernelight.engine.architecture.Architecture;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.TestNetworks;
import kernelight.screen.networks.view.CostColumns.Place;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;

class CostColumnsTest {
    private static final ToDoubleFunction<String> MEASURE = text -> 7.0 * text.length();
    private static final List<String> ALWAYS = List.of("layer", "input", "output", "parameters", "multiplications");

    private final NetworksModel model = TestNetworks.model();
    private final CostColumns columns = new CostColumns(model, new Texts(Language.ENGLISH));

    @Test
    void whatANetworkIsJudgedByNeverGivesWay() {
        for (Architecture architecture : Architecture.values()) {
            model.choose(architecture);
            for (double room = 560; room < 1600; room += 20) {
                List<String> shown = shown(room);
                assertTrue(shown.containsAll(ALWAYS), architecture + " in " + room + ": " + shown);
            }
            assertEquals(11, shown(1600).size(), "all of " + architecture);
        }
    }

    @Test
    void columnsStandSideBySideWithinTheRoom() {
        model.choose(Architecture.RESNET50);
        for (double room = 640; room < 1600; room += 20) {
            double x = 0;
            for (Place place : places(room)) {
                assertEquals(x, place.x(), 1e-9);
                x = place.right();
            }
            assertTrue(x <= room + 1e-9, x + " in " + room);
        }
    }

    /** Of a convolution the size of its filter is its own column, not a part of its name that is cut off. */
    @Test
    void filterStrideAndPaddingAreColumnsOfTheirOwn() {
        LayerView layer = model.shownProperty().get().view().layer("C1");
        List<String> row = places(1600).stream()
                .map(place -> place.column().text().apply(layer))
                .toList();
        assertEquals(
                List.of("C1", "convolution", "1 × 28 × 28", "6 × 28 × 28", "5 × 5", "1", "2", "156", "117,600"),
                row.subList(0, 9));
    }

    private List<Place> places(double room) {
        return columns.fitting(room, MEASURE, MEASURE, MEASURE);
    }

    private List<String> shown(double room) {
        return places(room).stream()
                .map(place -> place.column()
                        .key()
                        .substring("networks.column.".length())
                        .toLowerCase(Locale.ROOT))
                .toList();
    }
}
