package kernelight.filter.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.Combination;
import kernelight.filter.DefinedFilter;
import kernelight.filter.EdgeRule;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.FilterText;
import kernelight.filter.Kernel;
import kernelight.filter.Planes;
import kernelight.filter.chain.Chain;
import kernelight.filter.chain.ChainProblem;
import kernelight.filter.chain.ChainRun;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.walk.PoolingKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilterProgramTest {
    private static final int CASES = 30;
    private static final Path RUN_ALL = Path.of("src", "test", "python", "run_all.py");

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(77);

    @ParameterizedTest
    @EnumSource(FilterLibrary.class)
    @DisplayName("the programs of random chains and of the built-in pictures run, and their asserts hold")
    void programsRun(FilterLibrary library) throws IOException, InterruptedException, ChainProblem, FilterProblem {
        List<String> modules = switch (library) {
            case NUMPY -> List.of("numpy");
            case OPENCV -> List.of("numpy, cv2");
            case PYTORCH -> List.of("numpy, torch", "numpy"); // without it, its stand-in will do
        };
        String python = modules.stream()
                .flatMap(module -> Stream.of("python3", "/usr/bin/python3")
                        .filter(candidate -> exitCode(candidate, "-c", "import " + module) == 0))
                .findFirst()
                .orElse("");
        assumeTrue(!python.isEmpty(), "Skipped: there is no python3 with " + modules.getLast() + " here.");
        List<ChainRun> runs = runs();
        for (int number = 0; number < runs.size(); number++) {
            String picture = "a \"picture\"\n\\%d.npy".formatted(number);
            Files.write(
                    folder.resolve(picture), NumPyFile.bytes(runs.get(number).picture()));
            Files.writeString(
                    folder.resolve("program%03d.py".formatted(number)),
                    FilterProgram.write(library, runs.get(number), picture));
        }
        assertEquals(0, exitCode(python, "-B", RUN_ALL.toString(), folder.toString()), this::said);
        assertEquals(runs.size() + " of " + runs.size() + " programs ran", said().strip());
    }

    @Test
    @DisplayName("a changed number is noticed")
    void changedNumber() throws IOException, ChainProblem, FilterProblem {
        assumeTrue(exitCode("python3", "-c", "import numpy") == 0, "Skipped: there is no python3 with numpy here.");
        Chain chain = Chain.of(new Step.Filters(
                List.of(FilterText.parse("sobel-x")), FilterSettings.plain(EdgeRule.REPLICATE), Maps.EACH));
        ChainRun run = chain.run(BuiltInPicture.BIRD.grey(), BatchRunner.onCallingThread());
        String program = FilterProgram.write(FilterLibrary.NUMPY, run, "bird.npy");
        Files.write(folder.resolve("bird.npy"), NumPyFile.bytes(run.picture()));
        Path file = folder.resolve("program.py");
        Files.writeString(file, program);
        assertEquals(0, exitCode("python3", "-B", file.toString()), this::said);
        for (String[] change :
                new String[][] {{"mode=\"edge\"", "mode=\"constant\""}, {"-2,  0,  2", "-2,  0,  1.99"}}) {
            assertTrue(program.contains(change[0]), program);
            Files.writeString(file, program.replace(change[0], change[1]));
            assertEquals(1, exitCode("python3", "-B", file.toString()), this::said);
            assertTrue(said().contains("AssertionError"), said());
        }
    }

    private List<ChainRun> runs() throws ChainProblem, FilterProblem {
        List<ChainRun> runs = new ArrayList<>();
        for (BuiltInPicture picture : BuiltInPicture.values()) {
            Chain chain = Chain.of(
                    new Step.Filters(
                            List.of(FilterText.parse("sobel-x"), FilterText.parse("gaussian:1")),
                            FilterSettings.plain(EdgeRule.REPLICATE),
                            Maps.EACH),
                    new Step.Relu(),
                    Step.Pooling.ofTwo(PoolingKind.MAX));
            runs.add(chain.run(picture.picture(), BatchRunner.onCallingThread()));
        }
        for (int number = 0; number < CASES; number++) {
            Planes picture = DefinedFilter.picture(random.nextBoolean() ? 1 : 3, 50 + number, 61, random);
            List<Step> steps = new ArrayList<>();
            for (int step = 0; step < random.nextInt(1, 4); step++) {
                steps.add(step(step == 0 ? picture.planes().size() : 0));
            }
            runs.add(new Chain(steps).run(picture, BatchRunner.onCallingThread()));
        }
        Filter named = Filter.of("file\nimport nothing", DefinedFilter.kernel(3, 3, random));
        runs.add(Chain.of(new Step.Filters(List.of(named, named), FilterSettings.plain(EdgeRule.ZERO), Maps.ALL))
                .run(DefinedFilter.picture(3, 8, 9, random), BatchRunner.onCallingThread()));
        runs.add(new Chain(List.of()).run(DefinedFilter.picture(1, 3, 4, random), BatchRunner.onCallingThread()));
        return runs;
    }

    private Step step(int planes) throws FilterProblem {
        return switch (random.nextInt(6)) {
            case 0 -> new Step.Relu();
            case 1 ->
                new Step.Pooling(
                        random.nextBoolean() ? PoolingKind.MAX : PoolingKind.AVERAGE,
                        random.nextInt(1, 4),
                        random.nextInt(1, 3));
            default -> {
                FilterSettings settings = new FilterSettings(
                        EdgeRule.values()[random.nextInt(EdgeRule.values().length)],
                        random.nextInt(1, 3),
                        random.nextInt(1, 3),
                        random.nextBoolean(),
                        random.nextBoolean() ? 0 : (float) random.nextDouble(-9, 9),
                        random.nextBoolean());
                List<Filter> filters = settings.edges() == EdgeRule.NONE
                        ? List.of(filter(planes))
                        : List.of(filter(planes), filter(planes));
                yield new Step.Filters(filters, settings, random.nextBoolean() ? Maps.EACH : Maps.ALL);
            }
        };
    }

    private Filter filter(int planes) throws FilterProblem {
        int rows = random.nextInt(1, 7);
        int columns = random.nextInt(1, 7);
        return switch (random.nextInt(5)) {
            case 0 -> FilterText.parse("sobel");
            case 1 -> FilterText.parse("sobel-angle");
            case 2 -> {
                List<Kernel> kernels = new ArrayList<>();
                for (int plane = 0; plane < planes; plane++) {
                    kernels.add(DefinedFilter.kernel(rows, columns, random));
                }
                yield kernels.isEmpty() ? FilterText.parse("emboss") : new Filter("own", kernels, Combination.CHANNELS);
            }
            default -> Filter.of("own", DefinedFilter.kernel(rows, columns, random));
        };
    }

    @Test
    @DisplayName("the picture is a file of NumPy's format, version 1.0, with its numbers from a multiple of 64 on")
    void numPyFile() {
        byte[] file = NumPyFile.bytes(new Planes(1, 2, List.of(new float[] {1, 2.5f}, new float[] {-3, 4})));
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] start = new byte[8];
        bytes.get(start);
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, start);
        byte[] header = new byte[bytes.getShort()];
        bytes.get(header);
        String text = new String(header, StandardCharsets.US_ASCII);
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1, 2), }", text.strip());
        assertTrue(text.endsWith("\n"));
        assertEquals(0, bytes.position() % 64);
        for (float number : new float[] {1, 2.5f, -3, 4}) {
            assertEquals(number, bytes.getFloat());
        }
        assertEquals(0, bytes.remaining());
    }

    private int exitCode(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile())
                    .start()
                    .waitFor();
        } catch (IOException notThere) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException problem) {
            return problem.toString();
        }
    }
}
