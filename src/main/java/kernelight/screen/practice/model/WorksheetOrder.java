package kernelight.screen.practice.model;

import java.nio.file.Path;
import java.util.List;
import kernelight.exercise.topic.Topic;

/**
 * A worksheet that is to be made.
 *
 * @param topics what is asked, in this order
 * @param questions how many each variant has; at least one for each topic
 * @param level the difficulty; 0 if the questions about a topic are to climb from the first level to the last
 * @param language the code of the questions' language, "en" or "ko"
 * @param paper "a4" or "letter"
 * @param formats the names of the files' formats, as the command {@code worksheet} has them
 * @param isWorked whether the keys work out every answer
 * @param folder where the files go
 * @param isReplacing whether files that are there already are replaced
 */
public record WorksheetOrder(
        List<Topic> topics,
        int questions,
        int variants,
        int level,
        int seed,
        String language,
        String paper,
        List<String> formats,
        boolean isWorked,
        Path folder,
        boolean isReplacing) {
    public static final List<String> PAPERS = List.of("a4", "letter");
    public static final List<String> FORMATS = List.of("pdf", "md", "moodle", "gift", "qti", "json");
    public static final int MOST_QUESTIONS = 100;
    public static final int MOST_VARIANTS = 26;

    public WorksheetOrder {
        topics = List.copyOf(topics);
        formats = List.copyOf(formats);
    }
}
