package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.SavedPicture;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.network.drawing.DrawingWords;
import kernelight.network.drawing.NetworkOutline;
import kernelight.network.drawing.NetworkPicture;
import kernelight.network.model.NetworkView;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.PaletteFile;
import kernelight.ui.theme.Theme;
import kernelight.words.LocalizedMessage;

/** The drawing of a network as a file, in light colours and in English. */
final class NetworkPictureFile {
    /** Stands at the beginning of the title in the file, so that such pictures are known again. */
    private static final String MARK = "Kernelight draws ";

    private static final double PIXELS = 2;

    private NetworkPictureFile() {}

    /**
     * @param note beside the network's name
     * @throws FileProblem if the file cannot be written
     */
    static void write(
            Network network, Optional<LocalizedMessage> note, boolean unfolded, PictureFormat format, Path file)
            throws FileProblem {
        NetworkView view = NetworkView.of(network);
        NetworkOutline all = NetworkOutline.of(view);
        NetworkPicture picture = new NetworkPicture(
                view,
                unfolded ? all : all.folded(),
                note,
                DrawingWords.ofOneImage(LocalizedMessage::inEnglish),
                PaletteFile.read(Theme.LIGHT, ColorMap.CIVIDIS),
                false);
        SavedPicture saved = new SavedPicture(picture, MARK + view.name(), Locale.ENGLISH);
        WholeFile.write(file, out -> saved.write(format, PIXELS, out));
    }

    /** Whether a file is such a picture. */
    static boolean isOne(Path file, PictureFormat format) throws IOException {
        return format == PictureFormat.PDF
                ? SavedPicture.titleOfPdf(file).startsWith(MARK)
                : OutputFile.hasMark(file, MARK);
    }
}
