package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class RehearseCommandTest {
    @Test
    void goesThroughEverythingAndIsNamedByNoHelp() {
        CommandRun run = CommandRun.of("rehearse");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        assertFalse(CommandRun.of("--help").out().contains("rehearse"));
    }
}
