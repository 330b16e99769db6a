package kernelight.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncaughtProblemsTest {
    private final List<Throwable> logged = new ArrayList<>();
    private int told;
    private final UncaughtProblems problems = new UncaughtProblems(logged::add, () -> told++);

    @Test
    void theSameProblemManyTimesIsToldOnceAndLoggedSeldom() {
        IllegalStateException problem = new IllegalStateException("the painter fails");
        for (int i = 0; i < 1000; i++) {
            problems.uncaughtException(Thread.currentThread(), problem);
        }
        assertEquals(1, told);
        assertEquals(10, logged.size(), "the first, then at 2, 4, 8 ... 512");
        assertEquals(problem, logged.getFirst());
        assertEquals(
                "Seen 512 times: java.lang.IllegalStateException: the painter fails",
                logged.getLast().getMessage());
    }

    @Test
    void anotherProblemIsToldToo() {
        problems.uncaughtException(Thread.currentThread(), new IllegalStateException("one"));
        problems.uncaughtException(Thread.currentThread(), new IllegalArgumentException("two"));
        assertEquals(2, told);
        assertEquals(2, logged.size());
    }
}
