package kernelight.screen.pooling.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.session.KernelightFile;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.walk.PoolingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the screen shows goes into a file and comes back, position and view included; a broken file changes nothing. */
class SavedPoolingTest {
    private final PoolingModel model = new PoolingModel();
    private final SavedPooling saved = new SavedPooling(model);

    private static void open(SavedPooling saved, String text) throws ContentProblem {
        saved.restore(Document.read(text, 1).content());
    }

    @Test
    void everyPresetComesBackInEveryView() throws ContentProblem {
        SplittableRandom random = new SplittableRandom(3);
        for (PoolingPreset preset : PoolingPreset.ALL) {
            for (PoolingView view : PoolingView.values()) {
                model.choose(preset);
                model.numbers().randomize(RandomNumbers.Purpose.GRADIENT);
                model.showView(view);
                model.shift(ShiftDirection.values()[random.nextInt(4)]);
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
                model.player().options().shaded().set(random.nextBoolean());
                String text = KernelightFile.text(saved);
                SavedPooling again = new SavedPooling(new PoolingModel());
                open(again, text);
                assertEquals(text, KernelightFile.text(again), preset.id());
            }
        }
    }

    /** Whatever is set, typed and chosen, in any order: the file opens again and shows the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCaseThatTheScreenCanMakeComesBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 60; round++) {
            for (int change = 0; change < 4; change++) {
                change(random);
            }
            String text = KernelightFile.text(saved);
            SavedPooling again = new SavedPooling(new PoolingModel());
            String where = "seed " + seed + ", round " + round;
            assertDoesNotThrow(() -> open(again, text), where);
            assertEquals(text, KernelightFile.text(again), where);
        }
    }

    private void change(SplittableRandom random) {
        switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> {
                PoolingSetting setting = any(random, PoolingSetting.values());
                int value = random.nextInt(setting.smallest(), setting.largest() + 1);
                if (random.nextBoolean()) {
                    model.set(setting, value);
                } else {
                    model.setAll(setting.kind(), value);
                }
            }
            case 4 -> model.set(any(random, PoolingKind.values()));
            case 5 -> {
                model.setRoundedUp(random.nextBoolean());
                model.setCountPadding(random.nextBoolean());
            }
            case 6 -> {
                model.showView(any(random, PoolingView.values()));
                model.shift(any(random, ShiftDirection.values()));
            }
            case 7 -> {
                model.numbers().randomize(RandomNumbers.Purpose.INPUT);
                model.numbers().randomize(RandomNumbers.Purpose.GRADIENT);
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
            }
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
    void aBrokenFileChangesNothing() {
        model.player().playback().seek(5);
        String before = KernelightFile.text(saved);
        for (String[] wrong : new String[][] {
            {"\"stride\": 2", "\"stride\": 17"},
            {"\"position\": 5", "\"position\": -5"},
            {"\"view\": \"sliding\"", "\"view\": \"standing\""},
            {"\"seed\": 1", "\"seed\": 123456"},
            {"\"padding\": [0, 0]", "\"padding\": [0, 1]"},
            {"\"padding\": [0, 0]", "\"padding\": [2, 2]"},
            {"\"dilation\": 1", "\"dilation\": 2"},
            {"\"kind\": \"max\"", "\"kind\": \"most\""},
        }) {
            assertTrue(before.contains(wrong[0]), () -> wrong[0] + " is not in " + before);
            assertThrows(
                    ContentProblem.class,
                    () -> open(saved, before.replaceFirst(Pattern.quote(wrong[0]), wrong[1])),
                    wrong[1]);
            assertEquals(before, KernelightFile.text(saved));
        }
    }

    @Test
    void everyChangeIsTold() {
        int[] changes = {0};
        saved.whenChanged(() -> changes[0]++);
        model.player().playback().nextStep();
        assertEquals(1, changes[0]);
        model.shift(ShiftDirection.UP);
        assertTrue(changes[0] >= 2);
    }
}
