package kernelight.data.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.data.mnist.IdxSet;
import kernelight.data.mnist.MnistFiles;

/** Finds out what a folder of images is, and reads it. */
public final class FolderReader {
    private FolderReader() {}

    /**
     * Reads a folder: a set in IDX files if there is one, otherwise its pictures. Rows and columns, black and white are as
     * they are stored.
     *
     * @throws DataFileException if there are no images, or they cannot be used; the message says which file, what is wrong
     *     and what to do
     * @throws java.util.concurrent.CancellationException if the progress stops it
     */
    public static FolderImages read(FolderRequest request, ReadingProgress progress) throws DataFileException {
        Path folder = request.folder();
        if (!Files.isDirectory(folder)) {
            throw DataFileException.of(folder, Files.exists(folder) ? "folder.isFile" : "folder.notThere");
        }
        List<IdxSet> sets = IdxSet.in(folder);
        if (!sets.isEmpty()) {
            return IdxFolder.read(request, sets, progress);
        }
        Optional<FolderImages> pictures = PictureFolder.read(request, progress);
        if (pictures.isPresent()) {
            return pictures.get();
        }
        if (PictureFiles.isIn(folder)) {
            throw DataFileException.of(folder, "folder.noClasses");
        }
        throw MnistFiles.otherForm(folder).orElseGet(() -> DataFileException.of(folder, "folder.nothing"));
    }
}
