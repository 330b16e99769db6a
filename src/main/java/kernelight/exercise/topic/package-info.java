/**
 * Exercises without end: a {@link kernelight.exercise.topic.Topic} makes an
 * {@link kernelight.exercise.topic.Exercise} from a level of difficulty and a seed, always the same one from the same
 * seed. An exercise has what is given, the blanks to fill in, a hint and a worked solution, and each blank knows the
 * mistakes that lead to a wrong answer. No JavaFX; all classes are immutable and can be used on any thread.
 */
package kernelight.exercise.topic;
