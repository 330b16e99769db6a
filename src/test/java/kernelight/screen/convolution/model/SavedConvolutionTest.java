package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.session.KernelightFile;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.junit.jupiter.api.Test;

/** What the screen shows goes into a file and comes back, place and view included; a broken file changes nothing. */
class SavedConvolutionTest {
    private final ConvolutionModel model = new ConvolutionModel();
    private final SavedConvolution kept = new SavedConvolution(model);

    private static void open(SavedConvolution kept, String text) throws ContentProblem {
        kept.restore(Document.read(text, 1).content());
    }

    private static SavedConvolution another() {
        return new SavedConvolution(new ConvolutionModel());
    }

    @Test
    void everyPresetComesBackInEveryView() throws ContentProblem {
        SplittableRandom random = new SplittableRandom(3);
        for (ConvolutionPreset preset : ConvolutionPreset.ALL) {
            for (ConvolutionView view : ConvolutionView.values()) {
                model.choose(preset);
                model.look(view);
                model.look(GradientKind.values()[random.nextInt(3)]);
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
                model.player().options().shaded().set(random.nextBoolean());
                String text = KernelightFile.text(kept);
                SavedConvolution again = another();
                open(again, text);
                assertEquals(text, KernelightFile.text(again), preset.id());
            }
        }
    }

    @Test
    void whatWasSetByHandComesBack() throws ContentProblem {
        model.set(ConvolutionSetting.CHANNELS, 3);
        model.set(ConvolutionSetting.FILTERS, 2);
        model.set(PaddingRule.SAME);
        model.setBias(true);
        model.setRelu(true);
        model.numbers().seedProperty().set(77);
        model.numbers().enter(new GridCell(GridName.INPUT, new Cell(0, 1, 0, 0, 0)), "-0.125");
        String text = KernelightFile.text(kept);
        SavedConvolution again = another();
        open(again, text);
        assertEquals(text, KernelightFile.text(again));
        assertTrue(text.contains("-0.125"), text);
    }

    @Test
    void aBrokenFileChangesNothing() {
        model.player().playback().seek(5);
        String before = KernelightFile.text(kept);
        for (String[] wrong : new String[][] {
            {"\"stride\": 1", "\"stride\": 17"},
            {"\"padding-rule\": \"own\"", "\"padding-rule\": \"full\""},
            {"\"position\": 5", "\"position\": -5"},
            {"\"view\": \"sliding\"", "\"view\": \"standing\""},
            {"\"seed\": 1", "\"seed\": 123456"},
            {"\"padding\": [0, 0]", "\"padding\": [0, 1]"},
        }) {
            assertTrue(before.contains(wrong[0]), wrong[0]);
            assertThrows(
                    ContentProblem.class, () -> open(kept, before.replaceFirst(quoted(wrong[0]), wrong[1])), wrong[1]);
            assertEquals(before, KernelightFile.text(kept));
        }
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    @Test
    void anOpenedFileCanBeUndone() throws ContentProblem {
        String opening = KernelightFile.text(kept);
        model.numbers().enter(new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0)), "9");
        open(kept, opening);
        model.undo();
        assertEquals(
                new BigDecimal(9), model.numbers().numberAt(new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0))));
    }

    @Test
    void whatThereIsToBeginWithCannotBeUndone() throws ContentProblem {
        GridCell cell = new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0));
        model.numbers().enter(cell, "9");
        String lastSession = KernelightFile.text(kept);
        model.numbers().enter(cell, "8");
        open(kept, lastSession);
        kept.clearUndoHistory();
        assertFalse(model.history().canUndoProperty().get());
        assertFalse(model.history().canRedoProperty().get());
        model.numbers().enter(cell, "7");
        model.undo();
        assertEquals(new BigDecimal(9), model.numbers().numberAt(cell));
        assertFalse(model.history().canUndoProperty().get());
    }

    @Test
    void everyChangeIsTold() {
        List<String> told = new ArrayList<>();
        kept.whenChanged(() -> told.add("changed"));
        model.player().playback().nextStep();
        model.look(ConvolutionView.IM2COL);
        model.numbers().enter(new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0)), "9");
        assertTrue(told.size() >= 3);
    }
}
