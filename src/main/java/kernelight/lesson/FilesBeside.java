package kernelight.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;

/**
 * The pictures and networks of scenes: a state names a picture as {@code "picture": {"origin": "file", "id": PATH}}, a network
 * as {@code "file": PATH}. In a lesson's file the path is a name beside it, so that a folder can be carried to another
 * machine; in the app it is the whole path.
 */
final class FilesBeside {
    private static final String PICTURE = "picture";
    private static final String ORIGIN = "origin";
    private static final String ID = "id";
    private static final String FILE = "file";
    private static final String CLIPBOARD = "clipboard";

    private FilesBeside() {}

    private interface Change {
        String of(String id, int line) throws ContentProblem, FileProblem;
    }

    /**
     * The lesson with the whole paths of its pictures and networks.
     *
     * @throws ContentProblem if one is not beside the file
     */
    static Lesson found(Lesson lesson, Path file) throws ContentProblem, FileProblem {
        Path folder = folderOf(file);
        return change(lesson, (id, line) -> {
            Path picture = folder.resolve(path(id, line));
            if (!Files.isRegularFile(picture)) {
                throw new ContentProblem(line, LocalizedMessage.of("lesson.problem.noFileBeside", id));
            }
            return picture.toString();
        });
    }

    /**
     * Copies each of them beside the file where it is elsewhere; one of another content that is there already stays,
     * and the copy gets a number.
     *
     * @return the lesson with the paths of those beside the file
     */
    static Lesson broughtBeside(Lesson lesson, Path file) throws ContentProblem, FileProblem {
        Path folder = folderOf(file);
        return change(lesson, (id, line) -> {
            Path picture = path(id, line);
            try {
                return picture.isAbsolute() ? beside(picture, folder).toString() : id;
            } catch (IOException e) {
                throw FileProblem.reading(picture, e);
            }
        });
    }

    /** The lesson with the names of its pictures and networks instead of their paths. */
    static Lesson relative(Lesson lesson) throws ContentProblem, FileProblem {
        return change(lesson, (id, line) -> String.valueOf(path(id, line).getFileName()));
    }

    private static Path beside(Path picture, Path folder) throws IOException, FileProblem {
        if (folder.equals(picture.getParent())) {
            return picture;
        }
        byte[] bytes = Files.readAllBytes(picture);
        String name = String.valueOf(picture.getFileName());
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        Path copy = folder.resolve(name);
        for (int number = 2; Files.exists(copy) && !isContent(copy, bytes); number++) {
            copy = folder.resolve(name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        if (!Files.exists(copy)) {
            WholeFile.write(copy, out -> out.write(bytes));
        }
        return copy;
    }

    private static boolean isContent(Path file, byte[] bytes) throws IOException {
        return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
    }

    private static Path path(String id, int line) throws ContentProblem {
        try {
            return Path.of(id);
        } catch (InvalidPathException e) {
            throw new ContentProblem(line, LocalizedMessage.of("lesson.problem.noFileBeside", id));
        }
    }

    private static Lesson change(Lesson lesson, Change change) throws ContentProblem, FileProblem {
        List<LessonScene> scenes = new ArrayList<>();
        for (LessonScene scene : lesson.scenes()) {
            try {
                scenes.add(change(scene, change));
            } catch (ContentProblem problem) {
                throw new LessonProblem(scenes.size() + 1, problem.line(), problem.why()).asContentProblem();
            }
        }
        return lesson.withScenes(scenes);
    }

    private static LessonScene change(LessonScene scene, Change change) throws ContentProblem, FileProblem {
        JsonValue.Fields state = scene.state();
        if (state.fields().get(FILE) instanceof JsonValue.Text network) {
            String name = change.of(network.text(), network.line());
            return scene.withState(
                    scene.screen(), with(state, FILE, new JsonValue.Text(name, network.line())), scene.steps());
        }
        if (!(state.fields().get(PICTURE) instanceof JsonValue.Fields picture)
                || !(picture.fields().get(ORIGIN) instanceof JsonValue.Text origin)
                || !(picture.fields().get(ID) instanceof JsonValue.Text id)) {
            return scene;
        }
        if (origin.text().equals(CLIPBOARD)) {
            throw new ContentProblem(origin.line(), LocalizedMessage.of("lesson.problem.pasted"));
        }
        if (!origin.text().equals(FILE)) {
            return scene;
        }
        JsonValue.Fields changed = with(picture, ID, new JsonValue.Text(change.of(id.text(), id.line()), id.line()));
        return scene.withState(scene.screen(), with(state, PICTURE, changed), scene.steps());
    }

    private static JsonValue.Fields with(JsonValue.Fields fields, String name, JsonValue value) {
        Map<String, JsonValue> changed = new LinkedHashMap<>(fields.fields());
        changed.put(name, value);
        return new JsonValue.Fields(changed, fields.line());
    }
}
