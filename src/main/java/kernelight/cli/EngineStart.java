package kernelight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.training.BatchRunner;

/** Saves time before the first batch: while one thread reads the images, another has the engine's loops compiled. */
final class EngineStart {
    /** Reads what a command works on. */
    @FunctionalInterface
    interface Reader<T> {
        T read() throws IOException;
    }

    private EngineStart() {}

    static <T> T whileReading(BatchRunner runner, Reader<T> reader) throws IOException {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            runner.run(2, part -> {
                if (part == 0) {
                    try {
                        result.set(reader.read());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                } else {
                    FastKernels.warmUp();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return result.get();
    }
}
