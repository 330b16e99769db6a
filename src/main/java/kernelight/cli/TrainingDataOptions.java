package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelight.data.folder.FolderImages;
import kernelight.data.folder.ImageSplit;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.penstrokes.DrawnDigits;
import kernelight.data.penstrokes.PenDigit;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.DataSplit;
import kernelight.engine.training.LabelledImages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for the training and test data. */
final class TrainingDataOptions {
    private static final int GENERATED_TRAINING = 60_000;
    private static final int GENERATED_TEST = 10_000;
    /** Keeps the generated test digits different from the generated training digits, also those of similar seeds. */
    private static final long TEST_SEED_OFFSET = 1L << 40;

    private static final int USUAL_DRAWINGS = 10;

    @Option(
            names = "--data",
            paramLabel = "mnist|generated|both|own|none|DIR",
            defaultValue = "mnist",
            description =
                    "The training data. generated needs no download; both uses MNIST and generated digits and is tested"
                            + " on MNIST; own are the digits filed in the window; none uses only the pen strokes given."
                            + " A folder may have IDX files (Fashion-MNIST, KMNIST, EMNIST, any pair of images and"
                            + " labels), with the names of the classes in classes.txt, or pictures with a sub-folder"
                            + " for each class.")
    private String dataName;

    @Mixin
    private FolderOptions folder;

    @Mixin
    private DataOptions data;

    @Mixin
    private PenStrokeOptions strokes;

    @Option(
            names = "--drawings",
            paramLabel = "N",
            description = "How often each digit of --pen-strokes is drawn on average, each time with a variation of"
                    + " handwriting and pen; digits of writers who wrote little are drawn more often. Default: "
                    + USUAL_DRAWINGS + ".")
    private @Nullable Integer drawings;

    @Option(
            names = "--hold-out-writers",
            description =
                    "Do not train on a fifth of the writers of each file of --pen-strokes, and report the accuracy"
                            + " on them at the end, to choose settings by writers the network has not seen.")
    private boolean holdOut;

    @Option(
            names = "--images",
            paramLabel = "N",
            description = "Learn from N of the training images only, chosen at random by the seed. Default: all.")
    private @Nullable Integer images;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Hold out this share of the training images, up to 0.5, and measure on them after every epoch;"
                            + " the test set is then read at the end only. Default: ${DEFAULT-VALUE}, which measures on the test"
                            + " set.")
    private double validation;

    @Option(
            names = "--input-scale",
            paramLabel = "0..1|0..255",
            defaultValue = "0..1",
            description = "What the pixels are to the network, from paper to full ink; 0..255 is not normalized. The"
                    + " network then expects them so. Default: ${DEFAULT-VALUE}.")
    private String scale;
    /** Read once, both parts together. */
    private ImageSplit.@Nullable Parts own;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The data of a training run.
     *
     * @param training the training set, without the images held out
     * @param validation the images held out, which the network is then measured on after every epoch; empty if none are
     * @param test the set evaluated after every epoch, or at the end only if images are held out
     * @param heldOut the sets evaluated at the end: one for each file of pen strokes, if writers are held out
     * @param description one line for each file of pen strokes
     */
    record TrainingData(
            LabelledImages training,
            Optional<LabelledImages> validation,
            LabelledImages test,
            List<TestSet> heldOut,
            List<String> description) {}

    /**
     * Checks the options before anything is read.
     *
     * @throws ParameterException if an option has a wrong value or the options contradict each other
     */
    void check() {
        DataChoice choice = choice();
        if (!(choice instanceof DataChoice.Folder)) {
            folder.given().ifPresent(option -> {
                throw wrong(option + " is about the images of a folder. Name it with --data DIR.");
            });
        }
        if (strokes.isGiven() && (choice instanceof DataChoice.Folder || choice == DataChoice.Named.own)) {
            throw wrong(
                    "--pen-strokes cannot be learned together with a folder of images, or your own digits. Leave one of them out.");
        }
        if (images != null && images < 1) {
            throw wrong("At least one image is needed to learn from, but --images is " + images + ".");
        }
        if (!(validation >= 0 && validation <= DataSplit.LARGEST_SHARE)) {
            throw wrong("The share held out must be from 0 to 0.5, but --validation is " + validation + ".");
        }
        if (!scale.equals("0..1") && !scale.equals("0..255")) {
            throw wrong("Networks learn from pixels of 0..1 or 0..255, but --input-scale is " + scale + ".");
        }
        if (drawings != null && drawings < 1) {
            throw wrong("Each digit must be drawn at least once, but --drawings is " + drawings + ".");
        }
        if (!strokes.isGiven() && (drawings != null || holdOut)) {
            throw wrong(
                    (holdOut ? "--hold-out-writers" : "--drawings") + " is about pen strokes. Add --pen-strokes FILE.");
        }
        if (!strokes.isGiven() && choice == DataChoice.Named.none) {
            throw wrong("--data none leaves nothing to learn from but pen strokes. Add --pen-strokes FILE.");
        }
    }

    /**
     * Reads, generates and draws all data. The result depends on the seed only, not on the number of threads.
     *
     * @throws ParameterException if there would be too many drawings
     * @throws CommandFailure if writers are to be held out but a file has only one
     * @throws IOException if a file cannot be read
     */
    TrainingData read(long seed, BatchRunner runner) throws IOException {
        List<PenStrokeSet> sets = strokes.read(); // first, because it is quick and may fail
        if (holdOut) {
            sets.forEach(PenStrokeSet::requireHeldOut);
        }
        Optional<LabelledImages> training = digits(seed);
        List<TestSet> heldOut = new ArrayList<>();
        List<String> description = new ArrayList<>();
        for (PenStrokeSet set : sets) {
            DrawnDigits drawn = draw(set, seed, runner);
            training = Optional.of(
                    training.map(before -> before.and(drawn.images())).orElse(drawn.images()));
            if (holdOut) {
                heldOut.add(set.testSet(true, PenStrokeSet.USUAL_SEED, runner).withFull(full()));
            }
            description.add(describe(set, drawn));
        }
        LabelledImages all = training.orElseThrow().withFull(full());
        DataSplit split = DataSplit.of(images == null ? all : all.sample(images, seed), validation, seed);
        return new TrainingData(
                split.training(),
                Optional.of(split.validation()).filter(heldOutImages -> heldOutImages.count() > 0),
                test(seed, heldOut).withFull(full()),
                heldOut,
                description);
    }

    /** Whether images are held out to be measured on. */
    boolean hasValidation() {
        return validation > 0;
    }

    private float full() {
        return scale.equals("0..255") ? 255 : 1;
    }

    /** The options as text for a command line, without those left at their defaults. */
    String commandLine() {
        return " --data " + choice().written() + folder.commandLine() + strokes.commandLine()
                + (drawings == null ? "" : " --drawings " + drawings)
                + (holdOut ? " --hold-out-writers" : "")
                + (images == null ? "" : " --images " + images)
                + (validation == 0 ? "" : " --validation " + validation)
                + (scale.equals("0..1") ? "" : " --input-scale " + scale);
    }

    /** @throws ParameterException if there is no such data */
    private DataChoice choice() {
        return DataChoice.of(dataName)
                .orElseThrow(() -> wrong("There is no data called \"" + dataName
                        + "\", and no such folder. Choose mnist, generated, both, own, none, or name a folder."));
    }

    private DataChoice.Named named() {
        return choice() instanceof DataChoice.Named named ? named : DataChoice.Named.none;
    }

    /** Images of one's own, which are not mixed with others: those of a folder, or the digits filed in the window. */
    private Optional<ImageSplit.Parts> ownImages() throws IOException {
        if (own == null && choice() instanceof DataChoice.Folder(Path path)) {
            FolderImages found = folder.read(folder.request(path));
            own = new ImageSplit.Parts(found.training(), found.test());
        } else if (own == null && choice() == DataChoice.Named.own) {
            own = folder.own();
        }
        return Optional.ofNullable(own);
    }

    private Optional<LabelledImages> digits(long seed) throws IOException {
        return switch (named()) {
            case mnist -> Optional.of(data.training(spec));
            case generated -> Optional.of(GeneratedDigits.generate(GENERATED_TRAINING, seed));
            case both -> Optional.of(data.training(spec).and(GeneratedDigits.generate(GENERATED_TRAINING, seed)));
            case none, own -> ownImages().map(ImageSplit.Parts::training);
        };
    }

    private LabelledImages test(long seed, List<TestSet> heldOut) throws IOException {
        if (ownImages().isPresent()) {
            return ownImages().get().test();
        }
        return switch (named()) {
            case mnist, both -> data.test(spec);
            case generated -> GeneratedDigits.generate(GENERATED_TEST, seed + TEST_SEED_OFFSET);
            case none, own ->
                heldOut.stream()
                        .map(TestSet::images)
                        .reduce(LabelledImages::and)
                        .orElseGet(() -> GeneratedDigits.generate(GENERATED_TEST, seed + TEST_SEED_OFFSET));
        };
    }

    private DrawnDigits draw(PenStrokeSet set, long seed, BatchRunner runner) {
        List<PenDigit> digits =
                holdOut ? set.strokes().training() : set.strokes().digits();
        try {
            return DrawnDigits.varied(set.file(), digits, drawings == null ? USUAL_DRAWINGS : drawings, seed, runner);
        } catch (IllegalArgumentException tooMany) {
            throw wrong(String.valueOf(tooMany.getMessage()));
        }
    }

    private String describe(PenStrokeSet set, DrawnDigits drawn) {
        return set.describe()
                + (holdOut ? "; held out: " + set.heldOut() : "")
                + (drawn.blank() == 0
                        ? ""
                        : String.format(Locale.ROOT, "; drawings left out as blank: %,d", drawn.blank()))
                + ".";
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
