package kernelight.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Given;
import kernelight.exercise.topic.Topic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorksheetTest {
    private static final List<Topic> TWO = List.of(Topic.SIZE, Topic.CELL);

    private static Worksheet sheet(int count, int variants, long seed) {
        return new Worksheet(TWO, count, variants, Worksheet.ALL_LEVELS, seed);
    }

    private static List<ExerciseId> ids(Variant variant) {
        return variant.exercises().stream().map(Exercise::id).toList();
    }

    @Test
    @DisplayName("the same seed makes the same questions, another seed others")
    void seeds() {
        assertEquals(
                ids(sheet(12, 3, 7).variants().get(2)),
                ids(sheet(12, 3, 7).variants().get(2)));
        assertNotEquals(
                ids(sheet(12, 1, 7).variants().getFirst()),
                ids(sheet(12, 1, 8).variants().getFirst()));
        assertNotEquals(
                ids(sheet(12, 1, -7).variants().getFirst()),
                ids(sheet(12, 1, 7).variants().getFirst()));
    }

    @Test
    @DisplayName("a variant stays what it is when more variants are asked for")
    void moreVariants() {
        assertEquals(
                ids(sheet(12, 1, 7).variants().getFirst()),
                ids(sheet(12, 5, 7).variants().getFirst()));
        assertEquals(
                ids(sheet(12, 2, 7).variants().get(1)),
                ids(sheet(12, 5, 7).variants().get(1)));
    }

    @Test
    @DisplayName("neighbours get other numbers in questions about the same, of the same difficulty")
    void neighbours() {
        for (int seed = 0; seed < 20; seed++) {
            List<Variant> variants = sheet(12, 3, seed).variants();
            assertEquals(
                    List.of("A", "B", "C"),
                    variants.stream().map(Variant::letter).toList());
            Set<List<Given>> different = new HashSet<>();
            for (Variant variant : variants) {
                assertEquals(kinds(variants.getFirst()), kinds(variant));
                variant.exercises().forEach(exercise -> different.add(exercise.given()));
            }
            assertEquals(36, different.size());
        }
    }

    private static List<String> kinds(Variant variant) {
        return ids(variant).stream().map(id -> id.topic() + " " + id.level()).toList();
    }

    @Test
    @DisplayName("topics share the questions evenly, and those about a topic climb through the levels")
    void shares() {
        assertEquals(
                List.of("SIZE 1", "SIZE 1", "SIZE 2", "SIZE 3", "CELL 1", "CELL 2", "CELL 3"),
                kinds(sheet(7, 1, 1).variants().getFirst()));
        assertEquals(
                List.of("SIZE 2", "CELL 2"),
                kinds(new Worksheet(TWO, 2, 1, List.of(2), 1).variants().getFirst()));
    }

    @Test
    @DisplayName("a variant is known by its questions, in every run")
    void fingerprints() {
        Variant variant = sheet(12, 2, 7).variants().getFirst();
        assertEquals(
                variant.fingerprint(), sheet(12, 1, 7).variants().getFirst().fingerprint());
        assertNotEquals(
                variant.fingerprint(), sheet(12, 1, 8).variants().getFirst().fingerprint());
        assertEquals(
                "A-" + Integer.toHexString("size 1 5, cell 2 6".hashCode()),
                new Variant(
                                "A",
                                List.of(
                                        new ExerciseId(Topic.SIZE, 1, 5).exercise(),
                                        new ExerciseId(Topic.CELL, 2, 6).exercise()))
                        .fingerprint());
    }

    @Test
    @DisplayName("the largest worksheet of every topic has all its questions, most of them once")
    void largest() {
        Worksheet all = new Worksheet(List.of(Topic.values()), 100, 26, Worksheet.ALL_LEVELS, 3);
        List<Exercise> exercises = all.variants().stream()
                .flatMap(variant -> variant.exercises().stream())
                .toList();
        assertEquals(2600, exercises.size());
        assertEquals("Z", all.variants().getLast().letter());
        assertTrue(exercises.stream()
                        .map(Exercise::given)
                        .collect(Collectors.toSet())
                        .size()
                > 2000);
    }

    @Test
    @DisplayName("no worksheet has no topic, a topic twice, fewer questions than topics, or too many of anything")
    void limits() {
        List<Integer> levels = Worksheet.ALL_LEVELS;
        assertRefused(() -> new Worksheet(List.of(), 1, 1, levels, 1));
        assertRefused(() -> new Worksheet(List.of(Topic.SIZE, Topic.SIZE), 3, 1, levels, 1));
        assertRefused(() -> new Worksheet(TWO, 1, 1, levels, 1));
        assertRefused(() -> new Worksheet(TWO, 101, 1, levels, 1));
        assertRefused(() -> new Worksheet(TWO, 5, 0, levels, 1));
        assertRefused(() -> new Worksheet(TWO, 5, 27, levels, 1));
        assertRefused(() -> new Worksheet(TWO, 5, 1, List.of(), 1));
        assertRefused(() -> new Worksheet(TWO, 5, 1, List.of(4), 1));
        assertRefused(() -> new Worksheet(TWO, 5, 1, List.of(2, 1), 1));
    }

    private static void assertRefused(Runnable worksheet) {
        assertThrows(IllegalArgumentException.class, worksheet::run);
    }
}
