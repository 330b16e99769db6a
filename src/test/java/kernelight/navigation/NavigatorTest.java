package kernelight.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.NetworkNumber;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.SavedConvolution;
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
        navigator.onExplain(explained::add);
        navigator.open(new OpenRequest.Explain(number));
        assertEquals(List.of(number), explained);
        assertEquals(ScreenId.TRAINING, shown);
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
        navigator.open(new OpenRequest.CaseFile(file));
        assertEquals(ScreenId.CONVOLUTION, shown);
        assertTrue(opened.example().relu());
        assertEquals(List.of(), notices);
    }

    @Test
    void aCaseOfNoScreenLeavesTheWindowAsItIs() throws IOException {
        Path file = folder.resolve("case.kernelight");
        Files.writeString(file, "{\"kernelight\": \"symphony\", \"version\": 1}");
        navigator.open(new OpenRequest.CaseFile(file));
        assertEquals(ScreenId.TRAINING, shown);
        assertEquals(List.of(LocalizedMessage.of("file.otherKind", "case.kernelight", "symphony")), notices);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("case.kernelight");
        navigator.open(new OpenRequest.CaseFile(file));
        assertEquals(ScreenId.TRAINING, shown);
        assertEquals(List.of(LocalizedMessage.of("file.notThere", file.toString())), notices);
    }

    @Test
    void aNetworkIsOpenedOnTheScreenForDrawing() {
        List<String> opened = new ArrayList<>();
        navigator.onNetworkFile(file -> opened.add(shown + " " + file));
        navigator.open(new OpenRequest.NetworkFile(Path.of("three.onnx")));
        assertEquals(List.of("DRAWING three.onnx"), opened);
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
