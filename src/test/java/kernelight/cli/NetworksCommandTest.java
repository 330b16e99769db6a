package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.SavedNetwork;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.JsonReader;
import kernelight.files.json.JsonValue;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworksCommandTest {
    @Test
    void listsAllOfThem() {
        CommandRun run = CommandRun.of("networks");
        assertEquals(0, run.exitCode());
        assertEquals(Architecture.values().length, run.out().lines().count());
        assertTrue(run.out().contains("143,667,240 parameters"), run.out());
    }

    @Test
    void showsOneLayerByLayer() {
        CommandRun run = CommandRun.of("networks", "lenet5-1998");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("C3 +16 x 10 x 10 +1,516 +150,000 .*60 conn.*")));
        assertTrue(run.out().lines().anyMatch(line -> line.matches("all +60,000 +328,096 *")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("C3 ") && line.contains("14 x 14")), run.out());
    }

    @Test
    void theTableOfANetworkIsForOtherPrograms() throws ContentProblem {
        CommandRun run = CommandRun.of("networks", "lenet5", "--table", "json");
        assertEquals(0, run.exitCode(), run.err());
        JsonValue.Fields table = (JsonValue.Fields) JsonReader.read(run.out());
        assertEquals("LeNet-5", text(table, "name"));
        assertEquals(BigDecimal.valueOf(61_706), number(table, "parameters"));
        JsonValue.Fields third = (JsonValue.Fields)
                ((JsonValue.Items) table.fields().get("layers")).items().get(3);
        assertEquals("C3", text(third, "name"));
        assertEquals("convolution", text(third, "kind"));
        assertEquals(List.of("P2"), items(third, "reads"));
        assertEquals(List.of("6", "14", "14"), items(third, "input"));
        assertEquals(List.of("16", "10", "10"), items(third, "output"));
        assertEquals(List.of("5", "5"), items(third, "filter"));
        assertEquals(List.of("1", "1"), items(third, "stride"));
        assertEquals(List.of("0", "0"), items(third, "padding"));
        assertEquals(BigDecimal.valueOf(2_416), number(third, "parameters"));
        assertEquals(BigDecimal.valueOf(240_000), number(third, "multiplications"));
        assertEquals(List.of("14", "14"), items(third, "receptiveField"));
    }

    @Test
    void tablesOfTextHaveALineForEachLayer() {
        CommandRun tsv = CommandRun.of("networks", "resnet18", "--table", "tsv");
        assertEquals(0, tsv.exitCode(), tsv.err());
        List<String> lines = tsv.out().lines().toList();
        assertTrue(lines.getFirst().startsWith("name\tkind\treads\tinput\toutput\tfilter\t"), lines.getFirst());
        assertTrue(lines.stream().allMatch(line -> line.split("\t", -1).length == 11));
        assertTrue(
                lines.stream().anyMatch(line -> line.contains("\taddition\t") && line.contains(", ")),
                "an addition reads two layers");
        CommandRun markdown = CommandRun.of("networks", "resnet18", "--table", "markdown");
        assertEquals(lines.size() + 1, markdown.out().lines().count());
        assertTrue(markdown.out().lines().allMatch(line -> line.startsWith("| ") && line.endsWith(" |")));
    }

    @Test
    @DisplayName("--program writes the network for PyTorch or Keras and nothing else; a wrong name is refused")
    void programs() {
        CommandRun torch = CommandRun.of("networks", "mini-resnet", "--program", "pytorch");
        assertTrue(torch.out().contains("class MiniResNet(nn.Module):"), torch.out());
        assertFalse(torch.out().contains("multiplications"));
        CommandRun keras = CommandRun.of("networks", "mini-inception", "--program", "Keras");
        assertTrue(keras.out().contains("keras.Model(image"), keras.out());
        CommandRun wrong = CommandRun.of("networks", "lenet5", "--program", "numpy");
        assertTrue(wrong.err().contains("There is no program for \"numpy\". Choose pytorch or keras."), wrong.err());
        assertTrue(CommandRun.of("networks", "--program", "keras").err().contains("Name it, or its file."));
    }

    @Test
    void aDrawingReplacesADrawingAndNothingElse(@TempDir Path folder) throws IOException {
        for (String kind : List.of(".svg", ".pdf", ".png")) {
            Path file = folder.resolve("net" + kind);
            CommandRun first = CommandRun.of("networks", "lenet5", "--draw", file.toString());
            assertEquals(0, first.exitCode(), first.err());
            assertEquals("", first.out());
            byte[] folded = Files.readAllBytes(file);
            CommandRun again = CommandRun.of("networks", "mini-resnet", "--draw", file.toString(), "--unfolded");
            assertEquals(0, again.exitCode(), again.err());
            assertFalse(Arrays.equals(folded, Files.readAllBytes(file)), "written again");
            Path own = Files.writeString(folder.resolve("own" + kind), "mine");
            CommandRun refused = CommandRun.of("networks", "lenet5", "--draw", own.toString());
            assertEquals(1, refused.exitCode());
            assertTrue(refused.err().contains("is not a drawing of a network written by Kernelight"), refused.err());
            assertEquals("mine", Files.readString(own));
        }
        assertTrue(Files.readString(folder.resolve("net.svg")).contains(">mini-ResNet</text>"));
    }

    @Test
    void aDrawingNeedsANetworkAndAKindOfPicture(@TempDir Path folder) {
        Path file = folder.resolve("net.gif");
        assertEquals(2, CommandRun.of("networks", "--draw", "net.svg").exitCode());
        CommandRun gif = CommandRun.of("networks", "lenet5", "--draw", file.toString());
        assertEquals(2, gif.exitCode());
        assertTrue(gif.err().contains(".svg, .pdf or .png"), gif.err());
        assertEquals(2, CommandRun.of("networks", "lenet5", "--unfolded").exitCode());
    }

    @Test
    void aNetworkInAFileIsListedLikeANamedOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("my net.onnx");
        NetworkFile.write(file, new SavedNetwork(Architecture.MINI_RESNET.create(1), Map.of()));
        CommandRun named = CommandRun.of("networks", "mini-resnet", "--table", "tsv");
        CommandRun opened = CommandRun.of("networks", file.toString(), "--table", "tsv");
        assertEquals(0, opened.exitCode(), opened.err());
        assertEquals(named.out(), opened.out());
        assertEquals(2, CommandRun.of("networks", "--table", "tsv").exitCode());
    }

    private static String text(JsonValue.Fields fields, String name) {
        return ((JsonValue.Text) fields.fields().get(name)).text();
    }

    private static BigDecimal number(JsonValue.Fields fields, String name) {
        return ((JsonValue.Number) fields.fields().get(name)).number();
    }

    private static List<String> items(JsonValue.Fields fields, String name) {
        return ((JsonValue.Items) fields.fields().get(name))
                .items().stream()
                        .map(item -> item instanceof JsonValue.Text text
                                ? text.text()
                                : ((JsonValue.Number) item).number().toPlainString())
                        .toList();
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        CommandRun run = CommandRun.of("networks", "vgg17");
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err()
                        .contains(
                                "no network called \"vgg17\", and no file of this name. Choose one of lenet5, lenet5-1998, "),
                run.err());
        assertEquals(0, run.logged().size());
    }

    @Test
    void aWrongCommandLineIsAnsweredInTwoLines() {
        CommandRun run = CommandRun.of("networks", "--colour");
        assertEquals(2, run.exitCode());
        assertEquals(
                "kernelight: Unknown option: '--colour'",
                run.err().lines().findFirst().orElse(""));
        assertTrue(run.err().contains("Try kernelight networks --help."), run.err());
        assertTrue(run.err().lines().count() <= 3, run.err());
    }

    @Test
    void aPlanIsWrittenEditedAndReadAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("my net.json");
        assertEquals(
                0,
                CommandRun.of("networks", "lenet5", "--plan", file.toString()).exitCode());
        CommandRun same = CommandRun.of("networks", file.toString());
        assertEquals(CommandRun.of("networks", "lenet5").out(), same.out());

        Files.writeString(file, Files.readString(file).replace("\"filters\": 16", "\"filters\": 20"));
        CommandRun unfit = CommandRun.of("networks", file.toString());
        assertEquals(0, unfit.exitCode(), unfit.err());
        assertTrue(unfit.out().lines().anyMatch(line -> line.startsWith("C3 ") && line.contains("20 x 10 x 10")));

        Files.writeString(file, Files.readString(file).replace("\"flatten\"", "\"relu\""));
        CommandRun wrong = CommandRun.of("networks", file.toString());
        assertEquals(1, wrong.exitCode());
        assertTrue(wrong.err().contains("layer F5 does not fit"), wrong.err());
        assertTrue(wrong.err().contains("Add a flatten layer before F5"), wrong.err());

        Files.writeString(file, "{\"kernelight\": \"network\", \"version\": 1}");
        assertTrue(CommandRun.of("networks", file.toString()).err().contains("line 1"));
    }

    @Test
    void aPlanReplacesNothingButAPlan(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "mine");
        CommandRun refused = CommandRun.of("networks", "lenet5", "--plan", other.toString());
        assertFalse(refused.exitCode() == 0);
        assertEquals("mine", Files.readString(other));
        assertEquals(
                2,
                CommandRun.of("networks", "--plan", folder.resolve("a").toString())
                        .exitCode());
    }
}
