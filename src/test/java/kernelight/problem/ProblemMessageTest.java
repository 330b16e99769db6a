package kernelight.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kernelight.data.DataFileException;
import kernelight.engine.layer.Addition;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import org.junit.jupiter.api.Test;

class ProblemMessageTest {
    @Test
    void anExceptionWithAMessageForTheUserSaysItself() {
        DataFileException known = DataFileException.of(Path.of("seven.png"), "file.missing");
        assertSame(known.localized(), ProblemMessage.of(known));
    }

    @Test
    void whatTheSystemSaysIsPutIntoWords() {
        assertEquals(
                "The system could not do it: there is no seven.png.",
                ProblemMessage.of(new NoSuchFileException("seven.png")).inEnglish());
        assertEquals(
                "The system could not do it: no space left on device.",
                ProblemMessage.of(new IOException("No space left on device")).inEnglish());
    }

    @Test
    void sizesAreNamed() {
        ShapeException unequal = assertThrows(
                ShapeException.class,
                () -> new Addition().outputShape(List.of(new Shape(1, 1, 2, 2), new Shape(2, 1, 2, 2))));
        assertEquals(
                "Something went wrong inside the app: Only tensors of equal shape can be added, but these are 1 x 2 x 2"
                        + " and 2 x 2 x 2.",
                ProblemMessage.of(unequal).inEnglish());
    }

    @Test
    void theNameOfAClassGoesToTheLogOnly() {
        List<LogRecord> logged = new ArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("kernelight");
        boolean parents = logger.getUseParentHandlers();
        logger.addHandler(log);
        logger.setUseParentHandlers(false);
        try {
            NullPointerException thrown =
                    new NullPointerException("Cannot invoke \"kernelight.engine.Network.copy()\"");
            String said = ProblemMessage.of(thrown).inEnglish();
            assertFalse(said.contains("kernelight") || said.contains("Exception"), said);
            assertSame(thrown, logged.getFirst().getThrown());
            assertFalse(ProblemMessage.of(new OutOfMemoryError("Java heap space"))
                    .inEnglish()
                    .contains("heap"));
            assertEquals(1, logged.size());
        } finally {
            logger.removeHandler(log);
            logger.setUseParentHandlers(parents);
        }
    }
}
