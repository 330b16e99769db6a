package kernelight.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelight.engine.training.BatchRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same filters in SciPy: ndimage.correlate and convolve in every mode that both have, and gaussian_filter. */
class SciPyTest {
    private static final Path PROGRAM = Path.of("src", "test", "python", "scipy_filters.py");

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(314);
    private final List<String> cases = new ArrayList<>();

    @Test
    void sciPyHasTheSameNumbers() throws FilterProblem, IOException, InterruptedException {
        Optional<String> python = python();
        assumeTrue(python.isPresent(), "Skipped: there is no python3 with scipy here (Debian: python3-scipy).");
        Planes picture = DefinedFilter.picture(1, 37, 52, random);
        write("picture", picture);
        for (EdgeRule edges : EdgeRule.values()) {
            for (NamedFilter named : NamedFilter.values()) {
                if (named.filter("", usual(named)).combination() == Combination.ONE) {
                    compare(named.with(), new FilterSettings(edges, 1, 1, false, 0, false), picture);
                }
            }
            for (int number = 0; number < 12; number++) {
                Filter own =
                        Filter.of("own", DefinedFilter.kernel(random.nextInt(1, 16), random.nextInt(1, 16), random));
                compare(own, new FilterSettings(edges, 1 + number % 3, 1, number % 2 == 1, 0, false), picture);
            }
            if (edges != EdgeRule.NONE) {
                compare(FilterText.parse("gaussian:2.3"), FilterSettings.plain(edges), picture);
            }
        }
        Files.write(folder.resolve("cases.txt"), cases);
        Path said = folder.resolve("said.txt");
        int exit = new ProcessBuilder(python.get(), "-B", PROGRAM.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertEquals(0, exit, Files.readString(said));
        assertEquals(
                cases.size() + " responses are the same", Files.readString(said).strip());
    }

    private static double[] usual(NamedFilter named) {
        return named.parameters().stream().mapToDouble(FilterParameter::usual).toArray();
    }

    private void compare(Filter filter, FilterSettings settings, Planes picture) throws FilterProblem, IOException {
        String name = "case" + cases.size();
        Kernel kernel = filter.kernels().getFirst();
        write(name + "-kernel", new Planes(kernel.rows(), kernel.columns(), List.of(kernel.weights())));
        write(name + "-response", PictureFilter.apply(filter, settings, picture, BatchRunner.onCallingThread()));
        cases.add(String.join(
                " ",
                name,
                settings.edges().id(),
                settings.convolution() ? "convolve" : "correlate",
                Integer.toString(settings.stride()),
                filter.name().startsWith("gaussian:") ? filter.name().split(":")[1] : "-"));
    }

    private void write(String name, Planes planes) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < planes.height(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < planes.width(); column++) {
                line.append(String.format(Locale.ROOT, "%.9g ", planes.at(0, row, column)));
            }
            lines.add(line.toString());
        }
        Files.write(folder.resolve(name + ".txt"), lines);
    }

    private static Optional<String> python() {
        return Stream.of("python3", "/usr/bin/python3")
                .filter(SciPyTest::hasSciPy)
                .findFirst();
    }

    private static boolean hasSciPy(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import scipy.ndimage")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
