package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.Stream;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mistake has a hint and an explanation in every language. */
class ExerciseTextsTest {
    @ParameterizedTest
    @EnumSource
    void everyMistakeHasItsTexts(Language language) {
        Texts texts = new Texts(language);
        Stream.concat(Arrays.stream(CellMistake.values()), Arrays.stream(PoolingMistake.values()))
                .map(Enum::name)
                .forEach(mistake -> {
                    assertFalse(texts.get("exercise.hint." + mistake, 1, 2).isBlank());
                    assertFalse(texts.get("exercise.mistake." + mistake, 1, 2).isBlank());
                });
        Stream.of(
                        FilterGradientMistake.values(),
                        InputGradientMistake.values(),
                        BiasGradientMistake.values(),
                        PoolingGradientMistake.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .forEach(mistake -> {
                    assertFalse(texts.get("exercise.gradient.hint." + mistake).isBlank());
                    assertFalse(texts.get("exercise.gradient.mistake." + mistake, 1, 2)
                            .isBlank());
                });
        for (SizeMistake mistake : SizeMistake.values()) {
            assertFalse(texts.get("exercise.size.hint." + mistake.name()).isBlank());
            assertFalse(texts.get("exercise.size.mistake." + mistake.name()).isBlank());
        }
    }
}
