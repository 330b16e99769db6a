package kernelight.concurrent;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShutdownRequestTest {
    @Test
    void theProgramWaitsUntilTheWorkIsInOrder() throws InterruptedException {
        ShutdownRequest request = ShutdownRequest.listen(Duration.ofMinutes(5));
        assertFalse(request.isRaised());
        Thread ending = Thread.ofPlatform().start(request.hook()::run);
        while (!request.isRaised()) {
            Thread.onSpinWait();
        }
        assertTrue(ending.isAlive());
        request.close();
        ending.join();
    }

    @Test
    void itDoesNotWaitForEver() throws InterruptedException {
        try (ShutdownRequest request = ShutdownRequest.listen(Duration.ofMillis(1))) {
            Thread ending = Thread.ofPlatform().start(request.hook()::run);
            ending.join();
            assertTrue(request.isRaised());
        }
    }

    @Test
    void onceClosedTheSystemDoesNotKnowItAnyMore() {
        ShutdownRequest request = ShutdownRequest.listen(Duration.ofMinutes(5));
        request.close();
        assertFalse(Runtime.getRuntime().removeShutdownHook(request.hook()), "it is gone already");
    }
}
