package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcessAgeTest {
    @Test
    void isTheTimeFromTheProcesssStartToNowBothCountedFromTheMachinesStart() {
        String stat = "4711 (a name) with) x) S 1 4711 4711 0 -1 4194304 100 0 0 0 1 2 0 0 20 0 1 0 219250 1000 200 3";
        assertEquals(850, ProcessAge.milliseconds(stat, "2193.35 1299.59\n"), 1e-6);
    }
}
