package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.training.LabelledImages;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.interchange.network.NetworkFile;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.plan.PlanCheck;
import kernelight.plan.PlanFix;
import kernelight.session.KernelightFile;

/** A network by its name, or by its file: one of one's own layers (JSON), or one with weights (ONNX). */
final class NetworkChoice {
    private NetworkChoice() {}

    /**
     * The network; a named one comes before a file of the same name, which can be written as ./NAME.
     *
     * @throws IllegalArgumentException if there is neither; the message can be shown
     * @throws CommandFailure if the file cannot be read, or its layers do not fit together
     */
    static Network network(String nameOrFile) throws IOException {
        Optional<Path> file = file(nameOrFile);
        if (file.isEmpty()) {
            return architecture(nameOrFile).build();
        }
        return FileKindReader.kindOf(file.get()) == FileKind.CASE
                ? planned(file.get())
                : NetworkFile.open(file.get()).saved().network();
    }

    /**
     * The network for these images and classes, if it is a named one; one from a file is as it is there.
     *
     * @throws CommandFailure if a named one does not take images of this size
     */
    static Network network(String nameOrFile, LabelledImages images) throws IOException {
        if (file(nameOrFile).isPresent()) {
            return network(nameOrFile);
        }
        Shape shape = new Shape(images.channels(), images.height(), images.width());
        try {
            return architecture(nameOrFile).build(shape, images.classNames().size());
        } catch (ShapeException problem) {
            throw new CommandFailure("the network " + nameOrFile + " does not take images of " + shape + " ("
                    + problem.getMessage() + ") Bring them to 28 x 28 (--image-size 28), or take another network.");
        }
    }

    /** The usual initialization of the network's weights. */
    static Initializer initializer(String nameOrFile) {
        return Architecture.withId(nameOrFile).map(Architecture::initializer).orElse(Initializer.HE_UNIFORM);
    }

    /** @throws IllegalArgumentException if there is no network of this name, and no such file; the message can be shown */
    static void require(String nameOrFile) {
        if (file(nameOrFile).isEmpty()) {
            architecture(nameOrFile);
        }
    }

    private static Optional<Path> file(String nameOrFile) {
        if (Architecture.withId(nameOrFile).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(nameOrFile)).filter(Files::exists);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Architecture architecture(String name) {
        return Architecture.withId(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no network called \"" + name + "\", and no file of this name. Choose one of "
                                + Arrays.stream(Architecture.values())
                                        .map(Architecture::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Network planned(Path file) {
        PlanCheck check = PlanCheck.of(plan(file));
        check.problem().ifPresent(problem -> {
            throw new CommandFailure(file + ": layer "
                    + problem.element().orElse("") + " does not fit. "
                    + problem.why().inEnglish() + " What would mend it: "
                    + problem.fixes().stream()
                            .map(PlanFix::words)
                            .map(words -> words.inEnglish())
                            .collect(Collectors.joining("; or "))
                    + ".");
        });
        return check.network().orElseThrow(() -> new CommandFailure(file + " has no layers yet. Add at least one."));
    }

    private static NetworkPlan plan(Path file) {
        try {
            Document document = KernelightFile.read(file);
            return NetworkPlanFile.read(document);
        } catch (FileProblem problem) {
            throw new CommandFailure(problem.getMessage());
        } catch (ContentProblem problem) {
            throw new CommandFailure(
                    file + ", line " + problem.line() + ": " + problem.why().inEnglish() + ".");
        }
    }
}
