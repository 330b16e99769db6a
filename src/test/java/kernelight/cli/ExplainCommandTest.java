package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kernelight.data.generated.GeneratedDigits;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.JsonReader;
import kernelight.files.json.JsonValue;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    private static final int SIDE = 28;
    private static final double TOLERANCE = 1e-5;

    @TempDir
    private Path folder;

    private final float[] digit = GeneratedDigits.generate(4, 21).image(3);
    private Path picture;

    @BeforeEach
    void write() throws IOException {
        picture = write("digit.png", digit, SIDE, false);
    }

    @Test
    void aNumberOfAConvolutionWithItsActivation() throws IOException, ContentProblem {
        JsonValue.Fields json = explained("--at", "C3/7/4/5");
        assertEquals(
                List.of(
                        "layer",
                        "map",
                        "row",
                        "column",
                        "kind",
                        "terms",
                        "sum",
                        "bias",
                        "before",
                        "activation",
                        "after",
                        "receptiveField"),
                List.copyOf(json.fields().keySet()));
        assertEquals("C3", text(json, "layer"));
        assertEquals(7, number(json, "map"));
        assertEquals(4, number(json, "row"));
        assertEquals(5, number(json, "column"));
        assertEquals("convolution", text(json, "kind"));
        assertEquals("relu", text(json, "activation"));
        List<JsonValue.Fields> terms = terms(json);
        assertEquals(6 * 25, terms.size());
        assertEquals(
                List.of("layer", "map", "row", "column", "value", "weight", "product"),
                List.copyOf(terms.getFirst().fields().keySet()));
        assertEquals("P2", text(terms.getFirst(), "layer"));
        assertEquals(4, number(terms.getFirst(), "row"));
        assertEquals(5, number(terms.getFirst(), "column"));
        double sum = 0;
        for (JsonValue.Fields term : terms) {
            assertEquals(number(term, "value") * number(term, "weight"), number(term, "product"), 1e-12);
            sum += number(term, "product");
        }
        assertEquals(sum, number(json, "sum"), TOLERANCE);
        assertEquals(sum + number(json, "bias"), number(json, "before"), TOLERANCE);
        assertEquals(Math.max(0, number(json, "before")), number(json, "after"));
        ForwardTrace trace = shipped().trace(digit);
        assertEquals(trace.activation("relu3").value(6, 3, 4), number(json, "after"), TOLERANCE);
        JsonValue.Fields field = (JsonValue.Fields) json.fields().get("receptiveField");
        assertEquals(List.of(5, 18), range(field, "rows"));
        assertEquals(List.of(7, 20), range(field, "columns"));
    }

    /** From a score down to the image, along the largest product. */
    @Test
    void aChainOfNumbersAgreesDownToTheImage() throws IOException, ContentProblem {
        String at = "softmax/4";
        List<String> layers = new ArrayList<>();
        double expected = shipped().trace(digit).probabilities()[3];
        while (!at.startsWith("image")) {
            JsonValue.Fields json = explained("--at", at);
            assertEquals(expected, number(json, "after"), TOLERANCE * Math.max(1, Math.abs(expected)));
            JsonValue.Fields largest = terms(json).getFirst();
            for (JsonValue.Fields term : terms(json)) {
                if (Math.abs(number(term, "product")) > Math.abs(number(largest, "product"))) {
                    largest = term;
                }
            }
            layers.add(text(json, "layer"));
            expected = number(largest, "value");
            at = text(largest, "layer") + "/" + (int) number(largest, "map") + "/" + (int) number(largest, "row") + "/"
                    + (int) number(largest, "column");
        }
        assertEquals(List.of("softmax", "F7", "F6", "F5", "P4", "C3", "P2", "C1"), layers);
        int pixel = Integer.parseInt(at.split("/")[2]) * SIDE - SIDE + Integer.parseInt(at.split("/")[3]) - 1;
        assertEquals(digit[pixel], expected, 1e-6);
    }

    @Test
    void paddingIsMarkedAndLiesOutside() throws IOException, ContentProblem {
        JsonValue.Fields json = explained("--at", "C1/1/1/1");
        JsonValue.Fields corner = terms(json).getFirst();
        assertEquals(
                new JsonValue.Bool(true, corner.fields().get("padding").line()),
                corner.fields().get("padding"));
        assertEquals(-1, number(corner, "row"));
        assertEquals(0, number(corner, "product"));
        assertFalse(terms(json).getLast().fields().containsKey("padding"));
        assertEquals("image", text(terms(json).getLast(), "layer"));
    }

    @Test
    void unitsAreNamedByOneNumberAndScoresByTheirClass() throws IOException, ContentProblem {
        JsonValue.Fields json = explained("--at", "F7/3");
        assertEquals("2", text(json, "class"));
        assertEquals(84, terms(json).size());
        assertEquals(shipped().trace(digit).activation("F7").values()[2], number(json, "after"), TOLERANCE * 10);
    }

    @Test
    void whatIsNotThereIsAnsweredWithWhatThereIs() {
        assertRefused("Its layers are C1, relu1, P2, C3", "--at", "C9/1/1/1");
        assertRefused("it has the maps 1 to 16, not 17", "--at", "C3/17/1/1");
        assertRefused("it has the rows 1 to 10, not 11", "--at", "C3/1/11/1");
        assertRefused("it has the columns 1 to 10, not 0", "--at", "C3/1/1/0");
        assertRefused("it has the units 1 to 10, not 11", "--at", "F7/11");
        assertRefused("Write C3/map/row/column", "--at", "C3/7");
        assertRefused("Write F7/unit", "--at", "F7");
        assertRefused("Write C3/map/row/column", "--at", "C3/1/x/1");
        assertRefused("--at", new String[0]);
        assertRefused("--class has no use here", "--at", "F7/1", "--class", "3");
        assertRefused("There is no class \"x\". Choose one of 0, 1,", "--gradient", "--class", "x");
        assertRefused("There is no baseline \"snow\": choose one of paper, ink", "--occlusion", "--baseline", "snow");
        assertRefused("--size has to be from 1 to 28, not 29", "--occlusion", "--size", "29");
        assertRefused("another class than 3", "--gradient", "--class", "3", "--instead-of", "3");
    }

    private void assertRefused(String sentence, String... what) {
        CommandRun run = run(picture, what);
        assertEquals(2, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(sentence), run.err());
        assertFalse(run.err().contains("Error:"), run.err());
        assertEquals(List.of(), run.logged());
    }

    @Test
    void maps() throws IOException, ContentProblem {
        for (String method : List.of("--occlusion", "--gradient", "--gradient-times-input", "--integrated")) {
            JsonValue.Fields json = explained(method, "--class", "3");
            assertEquals("3", text(json, "class"));
            assertEquals(shipped().trace(digit).activation("F7").values()[3], number(json, "score"), TOLERANCE * 10);
            assertEquals(SIDE, rows(json).size());
            assertEquals(SIDE, rows(json).getFirst().items().size());
        }
        JsonValue.Fields integrated = explained("--integrated", "--baseline", "blurred", "--instead-of", "8");
        assertEquals(number(integrated, "difference"), number(integrated, "sum"), 1e-3);
        JsonValue.Fields occlusion = explained("--occlusion", "--size", "6", "--stride", "4", "--baseline", "grey");
        assertEquals(7, rows(occlusion).size());
        assertEquals("grey", text(occlusion, "baseline"));
        JsonValue.Fields activation = explained("--class-activation", "--class", "3");
        assertEquals("P4", text(activation, "layer"));
        assertEquals(5, rows(activation).size());
    }

    @Test
    void aNetworkWithoutMapsHasNoClassActivation() throws IOException {
        Path model = folder.resolve("flat.onnx");
        Network flat = Network.builder("flat", new Shape(1, SIDE, SIDE))
                .add("row", new Flatten())
                .add("scores", new Dense(SIDE * SIDE, 10))
                .build();
        NetworkFile.write(model, new SavedNetwork(flat, Map.of()));
        CommandRun none = run(picture, "--model", model.toString(), "--class-activation");
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("no feature maps larger than 1 x 1"), none.err());
    }

    @Test
    void aMapIsWrittenAsAPictureAndOnlyOverAnotherMap() throws IOException {
        Path file = folder.resolve("map.png");
        for (int time = 0; time < 2; time++) {
            CommandRun run = run(picture, "--gradient", "--out", file.toString());
            assertEquals(0, run.exitCode(), run.err());
            assertTrue(ImageIO.read(file.toFile()).getWidth() >= 16 * SIDE);
        }
        byte[] before = Files.readAllBytes(picture);
        CommandRun refused = run(picture, "--gradient", "--out", picture.toString());
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("is not a map written by Kernelight"), refused.err());
        assertEquals("", refused.out());
        assertEquals(before.length, Files.size(picture));
        assertRefused("--out is for maps", "--at", "F7/1", "--out", file.toString());
    }

    @Test
    void coveringPaperWithPaperIsSaidToSayNothing() throws IOException {
        Path blank = write("blank.png", new float[SIDE * SIDE], SIDE, false);
        CommandRun run = run(blank, "--occlusion");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("the map says nothing. Choose another --baseline."), run.err());
    }

    @Test
    void asItIsEveryGreyValueCountsOnBlackAndOnWhitePaper() throws IOException, ContentProblem {
        float[] faint = digit.clone();
        for (int i = 0; i < faint.length; i++) {
            faint[i] = Math.round(100 * faint[i]) / 255f; // not scaled to full ink
        }
        for (boolean white : new boolean[] {false, true}) {
            Path file = write("faint" + white + ".png", faint, SIDE, white);
            CommandRun run = run(file, "--at", "F7/1");
            assertEquals(0, run.exitCode(), run.err());
            assertEquals(
                    shipped().trace(faint).activation("F7").values()[0],
                    number((JsonValue.Fields) JsonReader.read(run.out()), "after"),
                    TOLERANCE * 10);
        }
        Path large = write("large.png", new float[SIDE * SIDE * 4], 2 * SIDE, false);
        CommandRun refused = run(large, "--at", "F7/1");
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("has 56 x 56 pixels; as it is, only a picture of 28 x 28"), refused.err());
        CommandRun classified = CommandRun.of("classify", "--as-is", picture.toString(), large.toString());
        assertEquals(1, classified.exitCode());
        assertTrue(classified.err().contains("large.png has 56 x 56 pixels"), classified.err());
        assertEquals(1, classified.out().lines().count());
    }

    @Test
    void aPictureFromStandardInputAndANetworkOfOnesOwn() throws IOException, ContentProblem {
        Path model = folder.resolve("net.onnx");
        Network network = Architecture.withId("mini-resnet").orElseThrow().create(4);
        NetworkFile.write(model, new SavedNetwork(network, Map.of()));
        InputStream before = System.in;
        try (InputStream in = Files.newInputStream(picture)) {
            System.setIn(in);
            CommandRun run = CommandRun.of(
                    "explain",
                    "--model",
                    model.toString(),
                    "--input-scale",
                    "0..1",
                    "--as-is",
                    "--image",
                    "-",
                    "--class-activation");
            assertEquals(0, run.exitCode(), run.err());
            assertTrue(rows((JsonValue.Fields) JsonReader.read(run.out())).size() > 1);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aPictureThatCannotBeReadIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
        CommandRun run = run(text, "--at", "F7/1");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("text.png is a text file, not a picture"), run.err());
    }

    private static Network shipped() throws IOException {
        return ShippedNetwork.read().orElseThrow().network();
    }

    private JsonValue.Fields explained(String... what) throws ContentProblem {
        CommandRun run = run(picture, what);
        assertEquals(0, run.exitCode(), run.err());
        return (JsonValue.Fields) JsonReader.read(run.out());
    }

    private static CommandRun run(Path image, String... what) {
        List<String> arguments =
                new ArrayList<>(List.of("explain", "--input-scale", "0..1", "--as-is", "--image", image.toString()));
        arguments.addAll(List.of(what));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static String text(JsonValue.Fields json, String name) {
        return ((JsonValue.Text) json.fields().get(name)).text();
    }

    private static double number(JsonValue.Fields json, String name) {
        return ((JsonValue.Number) json.fields().get(name)).number().doubleValue();
    }

    private static List<JsonValue.Fields> terms(JsonValue.Fields json) {
        return ((JsonValue.Items) json.fields().get("terms"))
                .items().stream().map(JsonValue.Fields.class::cast).toList();
    }

    private static List<JsonValue.Items> rows(JsonValue.Fields json) {
        return ((JsonValue.Items) json.fields().get("map"))
                .items().stream().map(JsonValue.Items.class::cast).toList();
    }

    private static List<Integer> range(JsonValue.Fields field, String name) {
        return ((JsonValue.Items) field.fields().get(name))
                .items().stream()
                        .map(number -> ((JsonValue.Number) number).number())
                        .map(BigDecimal::intValueExact)
                        .toList();
    }

    /** A square picture of ink, on black paper or on white. */
    private Path write(String name, float[] ink, int side, boolean white) throws IOException {
        BufferedImage grey = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < ink.length; i++) {
            int level = Math.round(255 * ink[i]);
            grey.getRaster().setSample(i % side, i / side, 0, white ? 255 - level : level);
        }
        Path file = folder.resolve(name);
        ImageIO.write(grey, "png", file.toFile());
        return file;
    }
}
