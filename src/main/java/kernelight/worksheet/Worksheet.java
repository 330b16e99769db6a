package kernelight.worksheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Given;
import kernelight.exercise.topic.Topic;

/**
 * Which questions a class gets. The same values always make the same questions; the questions of a variant do not depend
 * on how many other variants there are.
 *
 * @param topics each once, in the order in which they are asked
 * @param count the number of questions of each variant; topics share them evenly, the first ones get what is left over
 * @param variantCount the number of variants, which have other numbers in questions about the same
 * @param levels the levels of difficulty, rising; the questions about a topic climb from the first to the last
 * @param seed of all random numbers
 * @throws IllegalArgumentException if a number is out of range, a topic or level is missing or there twice, or there are
 *     fewer questions than topics
 */
public record Worksheet(List<Topic> topics, int count, int variantCount, List<Integer> levels, long seed) {
    public static final int MOST_QUESTIONS = 100;
    /** A letter for each. */
    public static final int MOST_VARIANTS = 26;

    public static final List<Integer> ALL_LEVELS =
            IntStream.rangeClosed(1, ExerciseId.LEVELS).boxed().toList();

    /** Seeds that a person can read out and type. */
    private static final int SEEDS = 1_000_000;
    /** Easy topics have few different exercises: after so many tries one may come again. */
    private static final int MOST_TRIES = 50;

    public Worksheet {
        topics = List.copyOf(topics);
        levels = List.copyOf(levels);
        require(!topics.isEmpty() && topics.stream().distinct().count() == topics.size(), "topics: " + topics);
        require(count >= topics.size() && count <= MOST_QUESTIONS, "count: " + count);
        require(variantCount >= 1 && variantCount <= MOST_VARIANTS, "variants: " + variantCount);
        require(
                !levels.isEmpty()
                        && ALL_LEVELS.containsAll(levels)
                        && levels.stream().sorted().distinct().toList().equals(levels),
                "levels: " + levels);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("No worksheet can have these " + what);
        }
    }

    /** The letters of the variants: A, B ... */
    public List<String> letters() {
        return IntStream.range(0, variantCount)
                .mapToObj(index -> String.valueOf((char) ('A' + index)))
                .toList();
    }

    /** The variants. No exercise comes twice, as far as the topics have so many. */
    public List<Variant> variants() {
        SplittableRandom random = new SplittableRandom(seed);
        Set<List<Given>> asked = new HashSet<>();
        List<Variant> variants = new ArrayList<>();
        for (String letter : letters()) {
            variants.add(new Variant(letter, exercises(random.split(), asked)));
        }
        return variants;
    }

    private List<Exercise> exercises(SplittableRandom random, Set<List<Given>> asked) {
        List<Exercise> exercises = new ArrayList<>();
        for (int index = 0; index < topics.size(); index++) {
            int questions = count / topics.size() + (index < count % topics.size() ? 1 : 0);
            for (int question = 0; question < questions; question++) {
                int level = levels.get(question * levels.size() / questions);
                exercises.add(exercise(topics.get(index), level, random, asked));
            }
        }
        return exercises;
    }

    private static Exercise exercise(Topic topic, int level, SplittableRandom random, Set<List<Given>> asked) {
        Exercise exercise = new ExerciseId(topic, level, random.nextInt(SEEDS)).exercise();
        for (int tries = 1; !asked.add(exercise.given()) && tries < MOST_TRIES; tries++) {
            exercise = new ExerciseId(topic, level, random.nextInt(SEEDS)).exercise();
        }
        return exercise;
    }
}
