package kernelight.navigation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.interchange.network.NetworkFile;
import kernelight.lesson.LessonFile;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.StateCheck;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.session.KernelightFile;

/** What is in a file or folder that is to be opened in the window. */
sealed interface Content {
    /** A case or another state of a screen. */
    record Case(Document document) implements Content {}

    /** A network, as far as its beginning shows. */
    record Network() implements Content {}

    /** The layers of a network, as they are planned. */
    record Plan(NetworkPlan plan) implements Content {}

    /** Digits as in MNIST. */
    record Digits(Path folder) implements Content {}

    /** A picture. */
    record Picture() implements Content {}

    /** A lesson, each of whose states its screen accepts. */
    record OfLesson(OpenedLesson lesson) implements Content {}

    /** Nothing that the window opens. */
    record Other(FileKind kind) implements Content {}

    /**
     * Looks into a file. Its name only counts where its content does not say what it is.
     *
     * @param states checks the states of a lesson
     * @throws FileProblem if it cannot be read
     * @throws ContentProblem if it is a damaged case, network or lesson
     */
    static Content of(Path file, StateCheck states) throws FileProblem, ContentProblem {
        if (Files.isDirectory(file)) {
            return new Digits(file);
        }
        FileKind kind = kind(file);
        if (kind == FileKind.ONNX || kind == FileKind.UNKNOWN && isNamed(file, NetworkFile.EXTENSION)) {
            return new Network();
        }
        if (kind.isDigits()) {
            Path folder = file.toAbsolutePath().getParent();
            return folder == null ? new Other(kind) : new Digits(folder);
        }
        if (kind == FileKind.LESSON) {
            return new OfLesson(new OpenedLesson(LessonFile.read(file, states), Optional.of(file.toAbsolutePath())));
        }
        if (kind == FileKind.CASE || kind.isPlainText() && isNamed(file, KernelightFile.EXTENSION)) {
            Document document = KernelightFile.read(file);
            return document.kind().equals(NetworkPlanFile.KIND)
                    ? new Plan(NetworkPlanFile.read(document))
                    : new Case(document);
        }
        return kind.isPicture() ? new Picture() : new Other(kind);
    }

    private static FileKind kind(Path file) throws FileProblem {
        try {
            FileKind kind = FileKindReader.kindOf(file);
            boolean isPackedDigits =
                    kind == FileKind.GZIP && FileKindReader.unpackedKindOf(file).isDigits();
            return isPackedDigits ? FileKind.IDX_IMAGES : kind;
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    private static boolean isNamed(Path file, String extension) {
        return file.toString().endsWith(extension);
    }
}
