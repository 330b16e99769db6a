package kernelight.screen.explain.why.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.attribution.AttributionMap;
import kernelight.attribution.Score;
import kernelight.data.generated.GeneratedDigits;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.export.file.NumberFormat;
import kernelight.export.file.SavedPicture;
import kernelight.export.model.ExportKind;
import kernelight.export.model.ExportSource.NamedNumbers;
import kernelight.export.model.PictureBackground;
import kernelight.export.model.PictureContent;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkView;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.why.model.ScoreMethod;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.surface.Picture;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Rainbow;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WhyExportTest {
    private static final PictureContent WHITE = new PictureContent(PictureBackground.WHITE, false, false);

    private Optional<NetworkInput> reads;
    private final ExplainModel explain =
            new ExplainModel(receiver -> reads.ifPresent(receiver), Runnable::run, Runnable::run);
    private final WhyModel model =
            new WhyModel(explain, Runnable::run, Runnable::run, BatchRunner.onCallingThread(), Runnable::run);
    private final Palette palette = Rainbow.palette();
    private final WhyExport export =
            new WhyExport(model, new Texts(Language.ENGLISH), new SimpleObjectProperty<>(palette));

    @BeforeAll
    static void loadFonts() {
        Fonts.load();
    }

    private Network draw() throws IOException {
        Network network = ShippedNetwork.read().orElseThrow().network();
        reads = Optional.of(new NetworkInput(
                NetworkView.of(network),
                network,
                GeneratedDigits.generate(10, 31).image(7)));
        explain.askWhy(Score.of(7));
        return network;
    }

    @Test
    void theButtonNamesWhatCanBeExported() throws IOException {
        draw();
        assertEquals(Set.of(ExportKind.PICTURE, ExportKind.NUMBERS), export.kinds());
        assertFalse(export.numbers().isEmpty());
        assertTrue(export.animations(WHITE).isEmpty()
                && export.code().isEmpty()
                && export.caseText().isEmpty());
    }

    @Test
    void theNumbersAreThoseOfBothMapsAndOfThePicture() throws IOException {
        draw();
        model.compareWith(OptionalInt.of(1));
        for (ScoreMethod method : ScoreMethod.values()) {
            model.choose(method);
            List<NamedNumbers> numbers = export.numbers();
            assertEquals(
                    List.of("map", "random", "picture"),
                    numbers.stream().map(NamedNumbers::fileName).toList());
            AttributionMap map = model.mapProperty().get().orElseThrow().map().orElseThrow();
            String[] rows = NumberFormat.TSV
                    .text(numbers.getFirst().table(), "map")
                    .strip()
                    .split("\n");
            assertEquals(map.height(), rows.length);
            for (int row = 0; row < rows.length; row++) {
                String[] columns = rows[row].split("\t");
                assertEquals(map.width(), columns.length);
                for (int column = 0; column < columns.length; column++) {
                    assertEquals(map.at(row, column), Float.parseFloat(columns[column]));
                }
            }
        }
        assertEquals("why-7-not-1-class-activation", export.fileName());
        assertEquals(LocalizedMessage.of("why.title.other", "7", "1"), export.title());
    }

    /** The furthest number has the colour at the end of the scale; a pixel beside the maps has the page's. */
    @Test
    void thePictureShowsTheMapInTheColoursOfItsBackground() throws IOException {
        draw();
        model.choose(ScoreMethod.CLASS_ACTIVATION);
        AttributionMap map = model.mapProperty().get().orElseThrow().map().orElseThrow();
        Picture picture = export.picture(WHITE);
        int[] pixels = new SavedPicture(picture, "why", Locale.ENGLISH).pixels(1);
        int width = (int) Math.ceil(picture.width());
        assertEquals(0xffffffff, pixels[0], "white paper");
        boolean isFor = map.furthest() == max(map);
        int furthest = argb(isFor ? palette.input() : palette.filter());
        int found = 0;
        for (int pixel : pixels) {
            found += pixel == furthest ? 1 : 0;
        }
        assertTrue(found > 1_000, "a fifth of the map's side each way has " + found + " pixels");
        assertTrue(width > 700);
    }

    private static float max(AttributionMap map) {
        float most = 0;
        for (float value : map.values()) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static int argb(javafx.scene.paint.Color color) {
        return 0xff000000
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    @Test
    void withoutADrawingThereIsAPictureButNoNumbers() throws IOException {
        draw();
        explain.follow(Optional.empty());
        assertEquals(List.of(), export.numbers());
        assertTrue(export.picture(WHITE).width() > 300);
    }

    /** There is no decimal for them. */
    @Test
    void ofAMapThatIsNotFiniteThereAreNoNumbers() throws IOException {
        Network network = draw();
        network.parameters().getLast().values()[7] = Float.NaN;
        NetworkInput read = reads.orElseThrow();
        explain.follow(
                Optional.of(new NetworkInput(read.view(), network, read.image().clone())));
        assertEquals(
                List.of("random", "picture"),
                export.numbers().stream().map(NamedNumbers::fileName).toList());
    }
}
