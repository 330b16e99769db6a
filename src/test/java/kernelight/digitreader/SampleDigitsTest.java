package kernelight.digitreader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import kernelight.data.SharedData;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDigitsTest {
    @TempDir
    private Path empty;

    @Test
    void withoutMnistGeneratedDigitsServe() {
        assertEquals(
                1000, SampleDigits.from(List.of(empty, empty.resolve("none"))).count());
    }

    @Test
    void theFirstFolderThatHasMnistIsTaken() {
        Path mnist = SharedData.mnist();
        LabelledImages digits = SampleDigits.from(List.of(empty, mnist));
        assertEquals(1000, digits.count());
        assertNotEquals(SampleDigits.from(List.of(empty)).name(), digits.name());
    }
}
