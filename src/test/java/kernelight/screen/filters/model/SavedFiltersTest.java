package kernelight.screen.filters.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.data.drawing.StrokePoint;
import kernelight.engine.training.BatchRunner;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.JsonValue;
import kernelight.filter.EdgeRule;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterText;
import kernelight.filter.NamedFilter;
import kernelight.filter.ShowAs;
import kernelight.filter.chain.Step;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.pad.model.Tool;
import kernelight.walk.PoolingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedFiltersTest {
    private static FiltersModel model() {
        return new FiltersModel(Runnable::run, Runnable::run, BatchRunner.onCallingThread());
    }

    private static String text(FiltersModel model) {
        return Document.text("filters", 1, new SavedFilters(model).state());
    }

    private static void restore(String text, FiltersModel into) throws ContentProblem {
        new SavedFilters(into).restore(Document.read(text, 1).content());
    }

    @Test
    void everythingComesBack() throws ContentProblem, FilterProblem {
        FiltersModel model = model();
        model.pictures().choose(BuiltInPicture.SCENE);
        model.choose(ChosenFilter.of(ChosenFilter.Source.NAMED, NamedFilter.GAUSSIAN.with(2.5)));
        model.add(ChosenFilter.of(ChosenFilter.Source.OWN, FilterText.parse("1 0.25 -1; 2 0 -2; 1 0 -1"))
                .normalized(true));
        model.set(
                settings -> settings.withEdges(EdgeRule.REFLECT)
                        .withStride(2)
                        .withDilation(2)
                        .withBias(-1.5f)
                        .withConvolution(true),
                "settings");
        model.append(new PictureStep.Plain(new Step.Relu()));
        model.append(new PictureStep.Plain(Step.Pooling.ofTwo(PoolingKind.AVERAGE)));
        model.setShowAs(Optional.of(ShowAs.OFFSET));
        model.mark(
                marking ->
                        marking.withThreshold(Optional.of(33.5f)).withCount(3).withDistance(9),
                "marks");
        model.lookAt(11, 17);
        String saved = text(model);

        FiltersModel restored = model();
        restore(saved, restored);
        assertEquals(saved, text(restored));
        assertEquals(11, restored.pixelProperty().get().orElseThrow().place().row());
        assertFalse(restored.canUndoProperty().get(), "an earlier start cannot be undone");
    }

    @Test
    void aPieceComesBackWithItsNumbers() throws ContentProblem {
        FiltersModel model = model();
        model.setGrey(false);
        model.lookAt(60, 130);
        model.cutting().begin();
        model.cutting().apply();
        assertEquals(3, model.filter().filter().kernels().size());
        float value = model.pixelProperty().get().orElseThrow().value();
        FiltersModel restored = model();
        String saved = text(model);
        assertTrue(saved.contains("contrast"), saved);
        restore(saved, restored);
        assertEquals(saved, text(restored));
        assertEquals(model.filter().responseToPiece(), restored.filter().responseToPiece());
        assertEquals(value, restored.pixelProperty().get().orElseThrow().value());
    }

    @Test
    void withoutItsFileTheFirstPictureIsThereAndItIsSaid() throws ContentProblem {
        String saved = text(model()).replace("\"built-in\"", "\"file\"").replace("\"bird\"", "\"/nowhere/x.png\"");
        FiltersModel restored = model();
        restore(saved, restored);
        assertTrue(restored.problemProperty().get().isPresent());
        assertEquals("bird", restored.state().picture().source().id());
    }

    @Test
    void aDrawingComesBackWithItsStrokes() throws ContentProblem {
        FiltersModel model = model();
        model.pictures().draw();
        PicturePad pad = model.pictures().pad();
        pad.press(new StrokePoint(40.126, 100));
        pad.drag(new StrokePoint(90, -3.5));
        pad.release(new StrokePoint(200.5, 101));
        pad.pens().toolProperty().set(Tool.ERASER);
        pad.press(new StrokePoint(120, 100));
        pad.release(new StrokePoint(120, 100));
        String saved = text(model);
        FiltersModel restored = model();
        restore(saved, restored);
        assertEquals(saved, text(restored));
        assertEquals(2, restored.pictures().pad().page().strokes().size());
        assertArrayEquals(
                model.state().planes().planes().getFirst(),
                restored.state().planes().planes().getFirst(),
                8, // a place is kept to a hundredth of a pixel
                "the same picture");
        assertFalse(restored.canUndoProperty().get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[40, 100] | [40]",
                "[40, 100] | []",
                "[40, 100] | [40, NaN]",
                "[40, 100] | [40, 1e300]",
                "\"pen\" | \"brush\"",
                "\"width\": 20 | \"width\": 0",
                "\"width\": 20 | \"width\": 1000"
            })
    void aDrawingWithNonsenseInItIsRefused(String right, String wrong) {
        FiltersModel model = model();
        model.pictures().draw();
        model.pictures().pad().press(new StrokePoint(40, 100));
        model.pictures().pad().release(new StrokePoint(40, 100));
        String saved = text(model);
        assertTrue(saved.contains(right), saved);
        assertThrows(ContentProblem.class, () -> restore(saved.replace(right, wrong), model()));
    }

    /** What a picture is read from, where the app is closed before it is there. */
    @Test
    void whatIsSavedBeforeThePictureIsReadNamesThatPicture() throws ContentProblem {
        String saved = text(model())
                .replace("\"bird\"", "\"chess-board\"")
                .replace("\"fires\"", "\"threshold\": 77, \"fires\"");
        List<Runnable> waiting = new ArrayList<>();
        FiltersModel early = new FiltersModel(waiting::add, Runnable::run, BatchRunner.onCallingThread());
        restore(saved, early);
        assertEquals(SourcePicture.NONE, early.state().picture());
        FiltersModel later = model();
        restore(text(early), later);
        assertEquals("chess-board", later.state().picture().source().id());
        assertEquals(77, later.responsesProperty().get().orElseThrow().threshold());
    }

    /** Versions up to this one wrote no name where no picture could be read, with a threshold that fitted none. */
    @Test
    void withoutANameTheFirstPictureIsThereWithAThresholdThatFitsIt() throws ContentProblem {
        FiltersModel model = model();
        float usual = model.responsesProperty().get().orElseThrow().threshold();
        model.mark(marking -> marking.withThreshold(Optional.of(0.001f)), "threshold");
        String saved = text(model).replace("\"bird\"", "\"\"");
        FiltersModel restored = model();
        restore(saved, restored);
        assertEquals("bird", restored.state().picture().source().id());
        assertEquals(usual, restored.responsesProperty().get().orElseThrow().threshold());
    }

    @ParameterizedTest
    @CsvSource({
        "\"sobel-x\", \"sobel-z\"",
        "\"sobel-x\", \"gaussian:99\"",
        "\"stride\": 1, \"stride\": 0",
        "\"shown\": 0, \"shown\": 1",
        "\"bias\": 0, \"bias\": 1e30",
        "\"replicate\", \"other\"",
        "\"count\": 6, \"count\": 600",
        "\"grey\": true, \"gray\": true"
    })
    void nonsenseIsRefusedAndNothingChanges(String right, String wrong) {
        FiltersModel model = model();
        String saved = text(model);
        assertTrue(saved.contains(right), saved);
        FiltersModel restored = model();
        JsonValue.Fields before = new SavedFilters(restored).state();
        assertThrows(ContentProblem.class, () -> restore(saved.replace(right, wrong), restored));
        assertEquals(before, new SavedFilters(restored).state());
    }
}
