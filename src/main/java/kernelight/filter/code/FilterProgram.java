package kernelight.filter.code;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.filter.Combination;
import kernelight.filter.Filter;
import kernelight.filter.FilterSettings;
import kernelight.filter.Kernel;
import kernelight.filter.PictureFilter;
import kernelight.filter.Planes;
import kernelight.filter.chain.ChainRun;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.interchange.code.PythonText;
import kernelight.walk.ExactNumber;
import kernelight.walk.PoolingKind;

/**
 * Writes the program. It keeps the maps in {@code x}, C x H x W, and filters them with a function {@code correlate}, the
 * only part that differs between the libraries; for true convolution it turns the kernels first.
 */
public final class FilterProgram {
    private final PythonText text = new PythonText();
    private final FilterLibrary library;
    private final ChainRun run;

    private FilterProgram(FilterLibrary library, ChainRun run) {
        this.library = library;
        this.run = run;
    }

    /**
     * The whole program.
     *
     * @param pictureFile the name of the file beside it that has the picture, as {@link NumPyFile} makes it
     */
    public static String write(FilterLibrary library, ChainRun run, String pictureFile) {
        FilterProgram program = new FilterProgram(library, run);
        program.head(pictureFile);
        List<Step> steps = run.chain().steps();
        for (int step = 0; step < steps.size(); step++) {
            program.step(step, steps.get(step));
        }
        new Checksum(run).write(program.text);
        return program.text.toString();
    }

    private void head(String pictureFile) {
        text.line("from pathlib import Path").line();
        if (library == FilterLibrary.OPENCV) {
            text.line("import cv2");
        }
        text.line("import numpy as np");
        if (library == FilterLibrary.PYTORCH) {
            text.line("import torch").line("from torch.nn import functional");
        }
        text.line();
        if (run.chain().steps().stream().anyMatch(Step.Filters.class::isInstance)) {
            CorrelateFunction.write(library, text);
        }
        Planes picture = run.picture();
        text.line(
                        "# The picture: " + picture.planes().size() + " x " + picture.height() + " x "
                                + picture.width(),
                        " (planes x rows x columns)")
                .line("x = np.load(Path(__file__).parent / \"", quoted(pictureFile), "\").astype(np.float64)");
        shape(picture);
    }

    private void shape(Planes planes) {
        text.line(
                "assert x.shape == (" + planes.planes().size() + ", " + planes.height() + ", " + planes.width() + ")");
    }

    // ---- steps

    private void step(int index, Step step) {
        text.line().line("# Step " + (index + 1) + ": ", inOneLine(step.name().inEnglish()));
        switch (step) {
            case Step.Filters filters ->
                filters(filters, run.before(index).planes().size());
            case Step.Relu _ -> text.line("x = np.maximum(x, 0)");
            case Step.Pooling pooling -> pooling(pooling);
        }
    }

    private void filters(Step.Filters step, int inputs) {
        FilterSettings settings = step.settings();
        Window window = PictureFilter.window(step.filters().getFirst(), settings);
        boolean sameSize = step.filters().stream()
                .allMatch(filter -> PictureFilter.window(filter, settings).equals(window));
        text.line("maps = []");
        for (int i = 0; i < step.filters().size(); i++) {
            Filter filter = step.filters().get(i);
            if (i == 0 || !sameSize) {
                slide(PictureFilter.window(filter, settings));
            }
            if (step.filters().size() > 1) {
                text.line("# ", inOneLine(filter.name()));
            }
            filter(filter, settings, inputs == 1 || step.maps() == Maps.EACH);
        }
        text.line("x = np.stack(maps)");
        if (settings.bias() != 0) {
            text.line("x = x + ", number(settings.bias()), "  # the bias");
        }
        if (settings.relu()) {
            text.line("x = np.maximum(x, 0)  # ReLU");
        }
    }

    private void slide(Window window) {
        text.line(
                "slide = dict(pad=(",
                pad(window.rows()),
                ", ",
                pad(window.columns()),
                "), mode=\"",
                mode(window.paddingMode()),
                "\", stride=" + window.rows().stride(),
                ", dilation=" + window.rows().dilation(),
                ")");
    }

    private static String pad(Axis axis) {
        return "(" + axis.paddingBefore() + ", " + axis.paddingAfter() + ")";
    }

    private static String mode(PaddingMode mode) {
        return switch (mode) {
            case ZEROS -> "constant";
            case REFLECT -> "reflect";
            case REPLICATE -> "edge";
            case CIRCULAR -> "wrap";
        };
    }

    private void filter(Filter filter, FilterSettings settings, boolean isEach) {
        boolean turned = settings.convolution();
        if (filter.combination() == Combination.CHANNELS) {
            kernels("w", filter.kernels(), turned);
            text.line("maps.append(sum(correlate(plane, k, **slide) for plane, k in zip(x, w)))");
            return;
        }
        boolean isOfTwo = filter.combination().isOfTwo();
        kernels(isOfTwo ? "wx" : "w", filter.kernels().subList(0, 1), turned);
        if (isOfTwo) {
            kernels("wy", filter.kernels().subList(1, 2), turned);
        }
        if (isEach) {
            text.line("for plane in x:  # each by itself");
            text.indented(() -> append(filter.combination(), "correlate(plane, %s, **slide)"));
        } else {
            append(filter.combination(), "sum(correlate(plane, %s, **slide) for plane in x)");
        }
    }

    /** @param response of the kernel that stands for %s */
    private void append(Combination combination, String response) {
        switch (combination) {
            case ONE, CHANNELS -> text.line("maps.append(", response.formatted("w"), ")");
            case MAGNITUDE ->
                text.line("gx = ", response.formatted("wx"))
                        .line("gy = ", response.formatted("wy"))
                        .line("maps.append(np.hypot(gx, gy))");
            case ANGLE ->
                text.line("gx = ", response.formatted("wx"))
                        .line("gy = ", response.formatted("wy"))
                        .line("maps.append(np.degrees(np.arctan2(gy + 0.0, gx + 0.0)))  # without -0");
        }
    }

    /** One kernel, or one for each channel. */
    private void kernels(String name, List<Kernel> kernels, boolean isTurned) {
        List<Integer> sides = new ArrayList<>(
                List.of(kernels.getFirst().rows(), kernels.getFirst().columns()));
        if (kernels.size() > 1) {
            sides.addFirst(kernels.size());
        }
        List<BigDecimal> weights = new ArrayList<>();
        for (Kernel kernel : kernels) {
            for (float weight : kernel.weights()) {
                weights.add(ExactNumber.of(weight));
            }
        }
        text.array(name, "np.array", sides, weights, ", dtype=np.float64");
        if (kernels.size() == 1 && sides.size() == 2 && isTurned) {
            text.line(name, " = ", name, "[::-1, ::-1].copy()  # convolution turns the kernel by half a turn");
        } else if (isTurned) {
            text.line(name, " = ", name, "[:, ::-1, ::-1].copy()  # convolution turns the kernels by half a turn");
        }
    }

    private void pooling(Step.Pooling pooling) {
        boolean isMax = pooling.kind() == PoolingKind.MAX;
        int size = pooling.size();
        int stride = pooling.stride();
        if (library == FilterLibrary.PYTORCH) {
            text.line(
                    "x = functional.",
                    isMax ? "max_pool2d" : "avg_pool2d",
                    "(torch.from_numpy(x)[None], " + size + ", stride=" + stride + ")[0].numpy()");
            return;
        }
        text.line("windows = np.lib.stride_tricks.sliding_window_view(x, (" + size + ", " + size + "), axis=(1, 2))")
                .line("x = windows[:, ::" + stride + ", ::" + stride + "].", isMax ? "max" : "mean", "(axis=(3, 4))");
    }

    /** A name in a comment, which ends with its line: files may be called anything. */
    private static String inOneLine(String name) {
        return name.replaceAll("\\p{Cntrl}", " ");
    }

    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        name.chars()
                .forEach(character -> quoted.append(
                        switch (character) {
                            case '\\' -> "\\\\";
                            case '"' -> "\\\"";
                            default -> character < ' ' ? "\\x%02x".formatted(character) : Character.toString(character);
                        }));
        return quoted.toString();
    }

    private static String number(float value) {
        return PythonText.number(ExactNumber.of(value));
    }
}
