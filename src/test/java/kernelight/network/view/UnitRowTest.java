package kernelight.network.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.engine.layer.Dense;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.NetworkView;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class UnitRowTest {
    @Test
    void leNetsUnitsStandInOneRow() {
        List<UnitStrip> strips = strips(400, 120, 84, 10);
        List<UnitRow> rows = UnitRow.of(strips, 600);
        assertEquals(1, rows.size());
        assertStaysWithin(rows, strips, 600);
    }

    @Test
    void manyUnitsTakeMoreLinesAndManyLayersMoreRows() {
        List<UnitStrip> strips = strips(256, 4096, 4096, 60, 50, 40, 30, 20, 1000, 10);
        for (double width : new double[] {420, 640, 1300}) {
            List<UnitRow> rows = UnitRow.of(strips, width);
            assertTrue(rows.size() > 1, "at " + width);
            assertStaysWithin(rows, strips, width);
        }
    }

    /** A file from elsewhere may call its layers by paths. */
    @Test
    void longNamesAreShortenedAndOverlapNothing() {
        for (double width : new double[] {280, 420, 640, 1300}) {
            List<UnitStrip> strips = strips("/backbone/classifier/classifier.", 256, 512, 10, 10, 64, 10);
            List<UnitRow> rows = UnitRow.of(strips, width);
            assertStaysWithin(rows, strips, width);
            for (UnitRow row : rows) {
                for (int i = 1; i < row.strips().size(); i++) {
                    LayerTitle before = row.strips().get(i - 1).title();
                    assertTrue(
                            before.getLayoutX() + before.getWidth()
                                    <= row.strips().get(i).title().getLayoutX(),
                            "at " + width);
                }
            }
        }
    }

    private static void assertStaysWithin(List<UnitRow> rows, List<UnitStrip> strips, double width) {
        double y = 0;
        for (UnitRow row : rows) {
            row.place(y, width, row.height(width));
            y += row.height(width);
        }
        for (UnitStrip strip : strips) {
            assertTrue(strip.getLayoutX() >= 0 && strip.getLayoutX() + strip.getWidth() <= width, "at " + width);
            LayerTitle title = strip.title();
            assertTrue(title.getLayoutX() + title.getWidth() <= width, "the title at " + width);
            assertTrue(strip.lastBottom() <= strip.getHeight(), strip.count() + " units at " + width);
        }
    }

    private static List<UnitStrip> strips(int inputs, int... units) {
        return strips("F", inputs, units);
    }

    private static List<UnitStrip> strips(String name, int inputs, int... units) {
        NetworkBuilder network = Network.builder("dense", Shape.flat(inputs));
        int before = inputs;
        for (int i = 0; i < units.length; i++) {
            network.add(name + i, new Dense(before, units[i]));
            before = units[i];
        }
        NetworkView view = NetworkView.of(network.build());
        Texts texts = new Texts(Language.ENGLISH);
        return view.units().stream()
                .map(layer -> new UnitStrip(
                        view,
                        layer,
                        texts,
                        new SimpleObjectProperty<>(
                                new ThemeSwitch(Theme.LIGHT).paletteProperty().getValue()),
                        new NumberActions(number -> {}, number -> {}),
                        PixelColouring.SEQUENTIAL))
                .toList();
    }
}
