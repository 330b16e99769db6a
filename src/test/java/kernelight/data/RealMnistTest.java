package kernelight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The real files, where they are at hand. */
class RealMnistTest {
    @Test
    void theRealFilesAreRead() throws IOException {
        Mnist mnist = MnistFiles.read(SharedData.mnist());
        assertEquals(60_000, mnist.training().count());
        assertEquals(10_000, mnist.test().count());
        assertEquals(5, mnist.training().label(0)); // the well-known first digits
        assertEquals(7, mnist.test().label(0));
        assertEquals(
                980,
                IntStream.range(0, 10_000)
                        .filter(i -> mnist.test().label(i) == 0)
                        .count());
    }
}
