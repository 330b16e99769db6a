package kernelight.data.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.data.SharedData;
import kernelight.data.download.DownloadSettings;
import kernelight.data.download.MnistDownload;
import kernelight.data.download.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the real files, if they are on this machine. */
class RealMnistTest {
    @Test
    void theRealFilesAreWhatTheDownloadExpects(@TempDir Path folder) throws IOException {
        Path mnist = SharedData.mnist();
        try (ScriptedServer server = new ScriptedServer()) {
            for (MnistFileSpec file : MnistFileSpec.official()) {
                server.serve(file.packedName(), Files.readAllBytes(mnist.resolve(file.packedName())));
            }
            DownloadSettings standard = DownloadSettings.standard();
            DownloadSettings settings = new DownloadSettings(
                    List.of(server.base()), standard.files(), standard.stallTimeout(), standard.attempts());
            MnistDownload download = new MnistDownload(folder, settings);
            assertEquals(MnistDownload.Outcome.ALL_IN_PLACE, download.run(progress -> {}));
        }
        assertEquals(60_000, MnistFiles.readTraining(folder).images().count());
    }

    @Test
    void theRealFilesAreRead() throws IOException {
        Mnist mnist = MnistFiles.read(SharedData.mnist());
        assertEquals(60_000, mnist.training().images().count());
        assertEquals(10_000, mnist.test().images().count());
        assertEquals(5, mnist.training().images().label(0)); // the well-known first digits
        assertEquals(7, mnist.test().images().label(0));
        assertEquals(
                980,
                IntStream.range(0, 10_000)
                        .filter(i -> mnist.test().images().label(i) == 0)
                        .count());
    }
}
