package kernelight;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    @DisplayName("tests run as the module that users run")
    void testsRunOnTheModulePath() {
        assertTrue(Main.class.getModule().isNamed(), "the tests run on the class path, not as a module");
    }
}
