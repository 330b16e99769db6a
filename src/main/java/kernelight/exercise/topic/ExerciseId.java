package kernelight.exercise.topic;

/**
 * Says which exercise: the same id always makes the same exercise.
 *
 * @param level the difficulty, from 1 to {@value #LEVELS}
 * @param seed the seed of its random numbers
 * @throws IllegalArgumentException if there is no such level
 */
public record ExerciseId(Topic topic, int level, long seed) {
    /** The number of levels of difficulty that every topic has. */
    public static final int LEVELS = 3;

    public ExerciseId {
        if (level < 1 || level > LEVELS) {
            throw new IllegalArgumentException("The levels are 1 to " + LEVELS + ", not " + level);
        }
    }

    public Exercise exercise() {
        return topic.exercise(this);
    }

    /** Another exercise about the same. */
    public ExerciseId next() {
        return new ExerciseId(topic, level, seed + 1);
    }
}
