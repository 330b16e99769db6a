package kernelight.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import kernelight.attribution.Score;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.files.FileKind;
import kernelight.interchange.network.NetworkFile;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.NetworkNumber;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.plan.Template;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.SavedConvolution;
import kernelight.screencheck.SceneStates;
import kernelight.session.KernelightFile;
import kernelight.session.Session;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NavigatorTest {
    @TempDir
    Path folder;

    private final List<LocalizedMessage> notices = new ArrayList<>();
    private ScreenId shown = ScreenId.TRAINING;
    private Session session;
    private Navigator navigator;

    @BeforeEach
    void start() {
        session = new Session(folder.resolve("session"), Runnable::run, work -> {}, notices::add);
        navigator = new Navigator(session, Runnable::run, Runnable::run);
        navigator.openIn(new Navigator.Window() {
            @Override
            public ScreenId shown() {
                return shown;
            }

            @Override
            public void show(ScreenId screen) {
                shown = screen;
            }

            @Override
            public void say(LocalizedMessage notice) {
                notices.add(notice);
            }

            @Override
            public void clearNotices() {
                notices.clear();
            }
        });
    }

    @Test
    void aScreenIsGoneTo() {
        navigator.open(new OpenRequest.Show(ScreenId.POOLING));
        assertEquals(ScreenId.POOLING, shown);
    }

    @Test
    void aNumberIsHandedToWhatExplainsIt() {
        List<NetworkNumber> explained = new ArrayList<>();
        NetworkNumber number = new FilterWeight("C3", 2, 0, 0, 1, 1);
        navigator.open(new OpenRequest.Explain(number)); // nothing explains it yet
        navigator.onExplain(ScreenId.TRAINING, explained::add);
        navigator.onExplain(ScreenId.DRAWING, other -> fail("Another screen is shown."));
        navigator.open(new OpenRequest.Explain(number));
        assertEquals(List.of(number), explained);
        assertEquals(ScreenId.TRAINING, shown);
    }

    @Test
    void theQuestionWhyGoesToTheScreenThatIsShown() {
        List<Score> asked = new ArrayList<>();
        navigator.open(new OpenRequest.AskWhy(Score.of(7))); // nothing answers it yet
        navigator.onAskWhy(ScreenId.TRAINING, asked::add);
        navigator.onAskWhy(ScreenId.DRAWING, other -> fail("Another screen is shown."));
        navigator.open(new OpenRequest.AskWhy(Score.difference(7, 1)));
        assertEquals(List.of(Score.difference(7, 1)), asked);
    }

    @Test
    void aCaseOpensOnItsScreen() throws IOException {
        ConvolutionModel saved = new ConvolutionModel();
        saved.setRelu(true);
        Path file = folder.resolve("case.kernelight");
        Files.writeString(file, KernelightFile.text(new SavedConvolution(saved)));
        ConvolutionModel opened = new ConvolutionModel();
        session.register(new SavedConvolution(opened));
        notices.add(LocalizedMessage.of("file.notThere", "what was said of the file before"));
        navigator.open(new OpenRequest.File(file));
        assertEquals(ScreenId.CONVOLUTION, shown);
        assertTrue(opened.example().relu());
        assertEquals(List.of(), notices);
    }

    @Test
    void aCaseOfNoScreenLeavesTheWindowAsItIs() throws IOException {
        Path file = folder.resolve("case.kernelight");
        Files.writeString(file, "{\"kernelight\": \"symphony\", \"version\": 1}");
        navigator.open(new OpenRequest.File(file));
        assertEquals(ScreenId.TRAINING, shown);
        assertEquals(List.of(LocalizedMessage.of("file.otherKind", "case.kernelight", "symphony")), notices);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("case.kernelight");
        navigator.open(new OpenRequest.File(file));
        assertEquals(ScreenId.TRAINING, shown);
        assertEquals(List.of(LocalizedMessage.of("file.notThere", file.toString())), notices);
    }

    @Test
    void thePlanOfANetworkIsOpenedInTheEditorWhateverItsFileIsCalled() throws IOException {
        List<Object> opened = new ArrayList<>();
        navigator.onPlan((file, plan) -> opened.addAll(List.of(shown, file.getFileName() + "", plan)), network -> {});
        NetworkPlan plan = Template.MINI_RESNET.plan();
        for (String name : List.of("mine.kernelight", "mine.txt")) {
            opened.clear();
            shown = ScreenId.TRAINING;
            Path file = Files.writeString(folder.resolve(name), NetworkPlanFile.text(plan));
            navigator.open(new OpenRequest.File(file));
            assertEquals(List.of(ScreenId.NETWORKS, name, plan), opened);
        }
        assertEquals(List.of(), notices);
    }

    @Test
    void aFaultyPlanIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.kernelight"),
                "{\"kernelight\": \"network\", \"version\": 1,\n\"name\": \"x\", \"input\": [1, 28, 28],\n"
                        + "\"layers\": [{\"name\": \"a\", \"layer\": \"convulsion\"}]}");
        navigator.open(new OpenRequest.File(file));
        assertEquals(ScreenId.TRAINING, shown);
        assertEquals("file.notOpened", notices.getFirst().key());
        assertEquals(3, notices.getFirst().arguments().get(1));
    }

    @Test
    void aNetworkIsTrainedOnTheScreenForTrainingUnlessARunIsUnderWay() {
        NetworkPlan plan = Template.LENET5.plan();
        List<NetworkPlan> trained = new ArrayList<>();
        shown = ScreenId.NETWORKS;
        navigator.onTrain(trained::add);
        navigator.open(new OpenRequest.Train(plan));
        assertEquals(ScreenId.TRAINING, shown);
        assertEquals(List.of(plan), trained);
        assertEquals(List.of(), notices);
        navigator.onTrain(next -> false);
        navigator.open(new OpenRequest.Train(plan));
        assertEquals(List.of(LocalizedMessage.of("networks.own.runUnderWay", plan.name())), notices);
    }

    @Test
    void aNetworkIsOpenedOnTheScreenForDrawing() throws IOException {
        List<String> opened = new ArrayList<>();
        navigator.onNetworkFile(file -> opened.add(shown + " " + file.getFileName()));
        Network network = Architecture.LENET5.create(1);
        for (String name : List.of("three.onnx", "a network under another name")) {
            NetworkFile.write(folder.resolve(name), new SavedNetwork(network, Map.of()));
            navigator.open(new OpenRequest.File(folder.resolve(name)));
        }
        Path unknown = Files.write(folder.resolve("odd.onnx"), new byte[] {0x7a, 0, 1, 2});
        navigator.open(new OpenRequest.File(unknown));
        assertEquals(List.of("DRAWING three.onnx", "DRAWING a network under another name", "DRAWING odd.onnx"), opened);
    }

    @Test
    void digitsAreOpenedOnTheScreenForTraining() throws IOException {
        List<String> used = new ArrayList<>();
        navigator.onDigits(digits -> used.add(shown + " " + digits.equals(folder)));
        Path labels = folder.resolve("train-labels-idx1-ubyte.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(labels))) {
            out.write(new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 7});
        }
        navigator.open(new OpenRequest.File(labels));
        navigator.open(new OpenRequest.File(folder));
        assertEquals(List.of("TRAINING true", "TRAINING true"), used);
        assertEquals(List.of(), notices);
    }

    @Test
    void aPictureIsOpenedOnTheScreenForFilters() throws IOException {
        List<String> opened = new ArrayList<>();
        navigator.onPicture(file -> opened.add(shown + " " + file.getFileName()));
        Path picture = Files.write(
                folder.resolve("a picture under another name"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        navigator.open(new OpenRequest.File(picture));
        assertEquals(List.of("FILTERS a picture under another name"), opened);
        assertEquals(List.of(), notices);
    }

    @Test
    void duringARunDigitsAreNotTaken() {
        navigator.onDigits(digits -> false);
        navigator.open(new OpenRequest.File(folder));
        assertEquals(List.of(LocalizedMessage.of("file.digits.runUnderWay", folder.toString())), notices);
    }

    @Test
    void whatTheWindowDoesNotOpenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("three.kernelight"), "%PDF-1.7 and so on");
        navigator.open(new OpenRequest.File(file));
        assertEquals(ScreenId.TRAINING, shown);
        assertEquals(
                List.of(LocalizedMessage.of(
                        "file.cannotOpen", "three.kernelight", FileKind.PDF.description(), FileKind.PDF.advice())),
                notices);
    }

    @Test
    void aLessonIsBegunWhateverItsFileIsCalled() throws IOException {
        List<OpenRequest> begun = new ArrayList<>();
        navigator.onLesson(new SceneStates(), begun::add);
        Path file = Files.copy(Path.of("assets/lessons/pooling.json"), folder.resolve("a lesson.txt"));
        notices.add(LocalizedMessage.of("file.notThere", "what was said of the file before"));
        navigator.open(new OpenRequest.File(file));
        OpenRequest.Walk walk = (OpenRequest.Walk) begun.getFirst();
        assertEquals("Pooling", walk.lesson().lesson().title().in("en"));
        assertEquals(Optional.of(file.toAbsolutePath()), walk.lesson().file());
        assertEquals(List.of(), notices);
    }

    @Test
    void aFaultyLessonIsRefusedWithItsLineAndScene() throws IOException {
        navigator.onLesson(new SceneStates(), request -> fail("It is faulty."));
        String text = Files.readString(Path.of("assets/lessons/pooling.json"));
        Path file = Files.writeString(
                folder.resolve("faulty.json"), text.replaceFirst("\"kind\": \"average\"", "\"kind\": \"median\""));
        navigator.open(new OpenRequest.File(file));
        assertEquals(1, notices.size());
        assertTrue(
                notices.getFirst()
                        .inEnglish()
                        .matches(
                                "faulty.json was not opened\\. Line \\d+: scene 2: “kind” cannot be “median”\\. Nothing .*"),
                notices.getFirst().inEnglish());
        assertEquals(ScreenId.TRAINING, shown);
    }

    @Test
    void everyScreenIsFoundByWhatSessionsAndFilesKeep() {
        for (ScreenId screen : ScreenId.values()) {
            assertEquals(Optional.of(screen), ScreenId.ofName(screen.nameKey()));
            assertEquals(Optional.of(screen), ScreenId.ofKind(screen.kind()));
        }
        assertEquals(Optional.empty(), ScreenId.ofName("symphony.name"));
    }
}
