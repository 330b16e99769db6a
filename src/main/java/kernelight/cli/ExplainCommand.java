package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kernelight.attribution.Score;
import kernelight.attribution.Scores;
import kernelight.concurrent.ComputePool;
import kernelight.data.drawing.DigitPicture;
import kernelight.digitreader.DigitReader;
import kernelight.engine.network.Network;
import kernelight.files.FileProblem;
import kernelight.files.json.JsonValue;
import kernelight.files.json.JsonWriter;
import kernelight.network.explain.NumberExplainer;
import kernelight.network.model.LayerCell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explains one number of a network, or which pixels a score depends on. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Explains one number of a network for a picture, or which pixels a score depends on, as JSON."
                + " Maps, rows and columns count from 1, as in the window.",
        footer = {
            "",
            "A number: the terms that it was computed from, each with where its value came from (\"image\" at the"
                    + " bottom), their sum, the bias, the value before and after the activation, and the rows and columns"
                    + " of the image that it depends on.",
            "A map: a row of numbers for each row of the image, positive where the pixels speak for the score."
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private ModelOption model;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE",
            description = "A picture (PNG, JPEG, BMP, GIF, TIFF), or - for one from standard input.")
    private Path image;

    @Mixin
    private DigitInput digits;

    @ArgGroup(multiplicity = "1")
    private What what;

    /** What is to be explained: exactly one of these. */
    private static final class What {
        @Option(
                names = "--at",
                paramLabel = "LAYER/MAP/ROW/COLUMN",
                description = "One number: C3/7/4/5 for a layer with maps, F7/3 or softmax/3 for one with units.")
        private @Nullable String at;

        @Option(
                names = "--occlusion",
                description = "What the score loses when a square covers a place of the image, for every place.")
        private boolean occlusion;

        @Option(
                names = "--gradient",
                description = "By how much the score rises with a little more ink, for every pixel.")
        private boolean gradient;

        @Option(names = "--gradient-times-input", description = "The gradient times the ink of the pixel.")
        private boolean timesInput;

        @Option(
                names = "--integrated",
                description =
                        "Integrated gradients: shares of the pixels that add up to the difference in score between"
                                + " the image and the baseline.")
        private boolean integrated;

        @Option(
                names = "--class-activation",
                description =
                        "The last feature maps, each times how much the score rises with it, added up (Grad-CAM): a"
                                + " row of numbers for each row of those maps.")
        private boolean activation;
    }

    @Mixin
    private AttributionOptions attribution;

    @Option(names = "--out", paramLabel = "FILE", description = "Also write the map as a picture (PNG).")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, FileProblem {
        requireFitting();
        DigitPicture picture = picture();
        DigitReader reader = model.read();
        JsonValue explained;
        try {
            explained = what.at != null ? number(reader, picture.values(), what.at) : map(reader, picture.values());
        } catch (ArithmeticException infinite) {
            throw new CommandFailure(
                    "a number on the way is not finite (NaN or infinite), so it cannot be explained. Use"
                            + " another network.");
        }
        spec.commandLine().getOut().print(JsonWriter.text(explained));
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private void requireFitting() {
        boolean isMap = what.at == null;
        attribution.requireOnly(isMap, what.occlusion || what.integrated, what.occlusion);
        if (out == null) {
            return;
        }
        if (!isMap) {
            throw new ParameterException(spec.commandLine(), "--out is for maps; a number is printed.");
        }
        if (OutputFile.isStandardOutput(out)) {
            throw new ParameterException(
                    spec.commandLine(), "The map's numbers go to standard output. Give --out the name of a file.");
        }
        OutputFile.require(out, "map", AttributionPicture::isOne);
    }

    private DigitPicture picture() throws IOException {
        return PictureInput.readFrom(
                image,
                (file, place) -> digits.read(file, reason -> {
                            throw new CommandFailure(place + ": " + reason);
                        })
                        .orElseThrow());
    }

    private JsonValue number(DigitReader reader, float[] ink, String address) {
        NumberExplainer explainer = NumberExplainer.of(reader.network(), ink);
        LayerCell cell;
        try {
            cell = NumberAddress.parse(address, explainer.view());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        return new ExplainedNumberJson(explainer, reader.classes().names()).of(explainer.explain(cell));
    }

    private JsonValue map(DigitReader reader, float[] ink) throws FileProblem {
        Network network = reader.network();
        float[] scores = Scores.of(network, ink);
        Score score = attribution.score(reader.classes().names(), likeliest(scores));
        ScoreMap map;
        try (ComputePool pool = ComputePool.ofAllCores()) {
            ScoreMaps maps = new ScoreMaps(network, ink, score, pool.runner());
            if (what.occlusion) {
                map = maps.occlusion(attribution.square(network.inputShape().height()));
            } else if (what.integrated) {
                map = maps.integrated(attribution.baseline());
            } else if (what.activation) {
                map = maps.activation();
            } else {
                map = what.gradient ? maps.gradient() : maps.timesInput();
            }
        }
        map.note().ifPresent(note -> spec.commandLine().getErr().println("kernelight: " + note));
        if (out != null) {
            AttributionPicture.write(map.map(), map.method() + " of " + image, out);
        }
        return map.json(score, score.in(scores), reader.classes().names());
    }

    private static int likeliest(float[] scores) {
        int likeliest = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[likeliest]) {
                likeliest = i;
            }
        }
        return likeliest;
    }
}
