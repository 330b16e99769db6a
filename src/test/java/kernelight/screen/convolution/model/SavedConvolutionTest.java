package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import kernelight.engine.kernel.PaddingMode;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.session.KernelightFile;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the screen shows goes into a file and comes back, position and view included; a broken file changes nothing. */
class SavedConvolutionTest {
    private final ConvolutionModel model = new ConvolutionModel();
    private final SavedConvolution saved = new SavedConvolution(model);

    private static void open(SavedConvolution saved, String text) throws ContentProblem {
        saved.restore(Document.read(text, 1).content());
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
                model.showView(view);
                model.showGradient(GradientKind.values()[random.nextInt(3)]);
                model.showWay(TransposedWay.values()[random.nextInt(2)]);
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
                model.player().options().shaded().set(random.nextBoolean());
                String text = KernelightFile.text(saved);
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
        String text = KernelightFile.text(saved);
        SavedConvolution again = another();
        open(again, text);
        assertEquals(text, KernelightFile.text(again));
        assertTrue(text.contains("-0.125"), text);
    }

    @Test
    void fullPaddingOfALargeDilatedFilterComesBack() throws ContentProblem {
        model.setAll(ConvolutionSetting.Kind.FILTER, 7);
        model.setAll(ConvolutionSetting.Kind.DILATION, 4);
        assertFalse(model.problemProperty().get().isEmpty(), "it reaches further than the input");
        model.set(PaddingRule.FULL);
        assertEquals(24, model.example().window().rows().paddingBefore());
        String text = KernelightFile.text(saved);
        SavedConvolution again = another();
        open(again, text);
        assertEquals(text, KernelightFile.text(again));
    }

    @Test
    void customPaddingKeepsOfFullPaddingWhatItsRangeAllows() {
        model.setAll(ConvolutionSetting.Kind.FILTER, 7);
        model.setAll(ConvolutionSetting.Kind.DILATION, 4);
        model.set(PaddingRule.FULL);
        model.set(PaddingRule.CUSTOM);
        int largest = ConvolutionSetting.PADDING_ROWS.largest();
        assertEquals(largest, model.settingsProperty().get().get(ConvolutionSetting.PADDING_ROWS));
        model.set(PaddingRule.FULL);
        model.set(ConvolutionSetting.PADDING_COLUMNS, 5);
        assertEquals(5, model.settingsProperty().get().get(ConvolutionSetting.PADDING_COLUMNS));
        assertEquals(largest, model.settingsProperty().get().get(ConvolutionSetting.PADDING_ROWS));
    }

    /** Whatever is set, typed and chosen, in any order: the file opens again and shows the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyCaseThatTheScreenCanMakeComesBack(long seed) throws ContentProblem {
        SplittableRandom random = new SplittableRandom(seed);
        model.set(ConvolutionSetting.DIMENSIONS, 1 + (int) (seed % 3));
        int opened = 0;
        for (int round = 0; round < 60; round++) {
            for (int change = 0; change < 4; change++) {
                change(random);
            }
            String text = KernelightFile.text(saved);
            SavedConvolution again = another();
            String where = "seed " + seed + ", round " + round;
            assertDoesNotThrow(() -> open(again, text), where);
            assertEquals(text, KernelightFile.text(again), where);
            opened++;
        }
        assertEquals(60, opened);
    }

    private void change(SplittableRandom random) {
        int most = model.example().dimensions() == 3 ? 4 : 16; // larger volumes take long
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4, 5 -> {
                ConvolutionSetting setting = any(random, ConvolutionSetting.values());
                if (setting != ConvolutionSetting.DIMENSIONS) {
                    int largest = Math.min(setting.largest(), Math.max(setting.smallest(), most));
                    int value = random.nextInt(setting.smallest(), largest + 1);
                    if (random.nextBoolean()) {
                        model.set(setting, value);
                    } else {
                        model.setAll(setting.kind(), value);
                    }
                }
            }
            case 6, 7 -> model.set(any(random, PaddingRule.values()));
            case 8 -> model.set(any(random, PaddingMode.values()));
            case 9 -> {
                model.setBias(random.nextBoolean());
                model.setRelu(random.nextBoolean());
                model.setFlipped(random.nextBoolean());
            }
            case 10 -> model.showView(any(random, ConvolutionView.values()));
            case 11 -> {
                model.showGradient(any(random, GradientKind.values()));
                model.showWay(any(random, TransposedWay.values()));
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
            }
            case 12 ->
                model.numbers()
                        .enter(
                                new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0)),
                                new BigDecimal(random.nextInt(-999_000, 999_001))
                                        .movePointLeft(3)
                                        .toPlainString());
            default -> {
                model.undo();
                model.problemProperty()
                        .get()
                        .ifPresent(problem -> model.apply(problem.fixes()
                                .get(random.nextInt(problem.fixes().size()))));
            }
        }
    }

    private static <T> T any(SplittableRandom random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    @Test
    void aCaseWithoutForwardOutputComesBackTransposed() throws ContentProblem {
        model.showView(ConvolutionView.TRANSPOSED);
        model.setAll(ConvolutionSetting.Kind.INPUT, 2);
        String text = KernelightFile.text(saved);
        SavedConvolution again = another();
        open(again, text);
        assertEquals(text, KernelightFile.text(again));
        ConvolutionModel sliding = new ConvolutionModel();
        open(new SavedConvolution(sliding), text.replace("\"view\": \"transposed\"", "\"view\": \"sliding\""));
        assertEquals(ConvolutionView.TRANSPOSED, sliding.viewProperty().get());
        assertEquals(2, sliding.example().input().sizes().rows());
    }

    @Test
    void aCaseThatNoViewCanShowIsRefused() {
        model.showView(ConvolutionView.TRANSPOSED);
        model.setAll(ConvolutionSetting.Kind.INPUT, 2);
        String text = KernelightFile.text(saved).replace("\"stride\": 1", "\"stride\": 50");
        assertThrows(ContentProblem.class, () -> open(another(), text));
        String large = KernelightFile.text(saved)
                .replace("\"dilation\": 1", "\"dilation\": 4")
                .replace("\"output-padding\": 0", "\"output-padding\": 4");
        assertThrows(ContentProblem.class, () -> open(another(), large));
    }

    @Test
    void aFileFromBeforeTheSpreadWayIsGathered() throws ContentProblem {
        model.showView(ConvolutionView.TRANSPOSED);
        String text = KernelightFile.text(saved);
        String older = text.replaceFirst(" *\"transposed-way\": \"gathered\",\n", "");
        assertFalse(older.contains("transposed-way"), older);
        model.showWay(TransposedWay.SPREAD);
        open(saved, older);
        assertEquals(text, KernelightFile.text(saved));
    }

    @Test
    void thePaddingOfTensorFlowComesBackUneven() throws ContentProblem {
        model.setAll(ConvolutionSetting.Kind.INPUT, 4);
        model.setAll(ConvolutionSetting.Kind.STRIDE, 2);
        model.set(PaddingRule.SAME_TENSORFLOW);
        String text = KernelightFile.text(saved);
        assertTrue(text.contains("\"padding-rule\": \"same-tensorflow\""), text);
        assertTrue(text.contains("\"padding\": [0, 1]"), text);
        SavedConvolution again = another();
        open(again, text);
        assertEquals(text, KernelightFile.text(again));
    }

    @Test
    void aBrokenFileChangesNothing() {
        model.player().playback().seek(5);
        String before = KernelightFile.text(saved);
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
                    ContentProblem.class, () -> open(saved, before.replaceFirst(quoted(wrong[0]), wrong[1])), wrong[1]);
            assertEquals(before, KernelightFile.text(saved));
        }
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    @Test
    void anOpenedFileCanBeUndone() throws ContentProblem {
        String opening = KernelightFile.text(saved);
        model.numbers().enter(new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0)), "9");
        open(saved, opening);
        model.undo();
        assertEquals(
                new BigDecimal(9), model.numbers().numberAt(new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0))));
    }

    @Test
    void whatThereIsToBeginWithCannotBeUndone() throws ContentProblem {
        GridCell cell = new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0));
        model.numbers().enter(cell, "9");
        String lastSession = KernelightFile.text(saved);
        model.numbers().enter(cell, "8");
        open(saved, lastSession);
        saved.clearUndoHistory();
        assertFalse(model.history().canUndoProperty().get());
        assertFalse(model.history().canRedoProperty().get());
        model.numbers().enter(cell, "7");
        model.undo();
        assertEquals(new BigDecimal(9), model.numbers().numberAt(cell));
        assertFalse(model.history().canUndoProperty().get());
    }

    @Test
    void everyChangeIsTold() {
        List<String> changes = new ArrayList<>();
        saved.whenChanged(() -> changes.add("changed"));
        model.player().playback().nextStep();
        model.showView(ConvolutionView.IM2COL);
        model.numbers().enter(new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0)), "9");
        assertTrue(changes.size() >= 3);
    }
}
