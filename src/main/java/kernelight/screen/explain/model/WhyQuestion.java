package kernelight.screen.explain.model;

import java.util.List;
import java.util.Optional;
import kernelight.attribution.Score;
import kernelight.network.model.NetworkInput;
import kernelight.words.LocalizedMessage;

/**
 * The question why a class has its score, or by how much it is above that of another.
 *
 * @param input the network and what it reads now; empty while it reads nothing, as on an empty page
 * @param classes the names of its classes
 */
public record WhyQuestion(Score score, Optional<NetworkInput> input, List<String> classes) {
    /** The same question, or one that the network can answer, if it has no such class. */
    WhyQuestion fitting() {
        boolean fits = score.target() < classes.size()
                && score.other().stream().allMatch(other -> other < classes.size() && other != score.target());
        return fits || classes.isEmpty() ? this : new WhyQuestion(Score.of(0), input, classes);
    }

    /** "Why 7 and not 1". */
    public LocalizedMessage name() {
        return score.other().isPresent()
                ? LocalizedMessage.of(
                        "why.name.other",
                        className(score.target()),
                        className(score.other().getAsInt()))
                : LocalizedMessage.of("why.name", className(score.target()));
    }

    /** What the maps are of: "score of 7", "score of 7 minus score of 1". */
    public LocalizedMessage scoreName() {
        return score.other().isPresent()
                ? LocalizedMessage.of(
                        "why.score.other",
                        className(score.target()),
                        className(score.other().getAsInt()))
                : LocalizedMessage.of("why.score", className(score.target()));
    }

    /** The same as a title: "Score of 7", "Score of 7 - score of 1". */
    public LocalizedMessage title() {
        return score.other().isPresent()
                ? LocalizedMessage.of(
                        "why.title.other",
                        className(score.target()),
                        className(score.other().getAsInt()))
                : LocalizedMessage.of("why.title", className(score.target()));
    }

    public String className(int index) {
        return index < classes.size() ? classes.get(index) : Integer.toString(index);
    }
}
