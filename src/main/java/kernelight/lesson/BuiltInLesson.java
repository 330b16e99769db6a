package kernelight.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kernelight.files.json.ContentProblem;

/** The lessons that come with the app, in the order of the lectures; each is a file in {@code assets/lessons}. */
public enum BuiltInLesson {
    WHY_CONVOLUTION,
    STEP_BY_STEP,
    PADDING_AND_STRIDE,
    CHANNELS_AND_FILTERS,
    POOLING,
    FROM_LAYERS_TO_LENET,
    TRAINING,
    WHY_THIS_ANSWER;

    /** The name of its file, without its extension. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the lesson, which takes some milliseconds. */
    public Lesson read() {
        String path = "/kernelight/assets/lessons/" + id() + ".json";
        try (InputStream in = BuiltInLesson.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing.");
            }
            return LessonFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ContentProblem e) {
            throw new IllegalStateException(path, e);
        }
    }
}
