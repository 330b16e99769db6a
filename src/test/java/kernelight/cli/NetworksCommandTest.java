package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kernelight.engine.architecture.Architecture;
import org.junit.jupiter.api.Test;

class NetworksCommandTest {
    @Test
    void listsAllOfThem() {
        CommandRun run = CommandRun.of("networks");
        assertEquals(0, run.exitCode());
        assertEquals(Architecture.values().length, run.out().lines().count());
        assertTrue(run.out().contains("143,667,240 parameters"), run.out());
    }

    @Test
    void showsOneLayerByLayer() {
        CommandRun run = CommandRun.of("networks", "lenet5-1998");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("C3 +16 x 10 x 10 +1,516 +150,000 .*60 conn.*")));
        assertTrue(run.out().lines().anyMatch(line -> line.matches("all +60,000 +328,096 *")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("C3 ") && line.contains("14 x 14")), run.out());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        CommandRun run = CommandRun.of("networks", "vgg17");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("no network called \"vgg17\". Choose one of lenet5, lenet5-1998, "), run.err());
        assertEquals(0, run.logged().size());
    }

    @Test
    void aWrongCommandLineIsAnsweredInTwoLines() {
        CommandRun run = CommandRun.of("networks", "--colour");
        assertEquals(2, run.exitCode());
        assertEquals(
                "kernelight: Unknown option: '--colour'",
                run.err().lines().findFirst().orElse(""));
        assertTrue(run.err().contains("Try kernelight networks --help."), run.err());
        assertTrue(run.err().lines().count() <= 3, run.err());
    }
}
