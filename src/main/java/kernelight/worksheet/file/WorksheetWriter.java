package kernelight.worksheet.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.words.Translation;
import kernelight.worksheet.Variant;

/** Writes the files of a worksheet. */
public final class WorksheetWriter {
    private WorksheetWriter() {}

    /**
     * Makes the contents of all files, then writes each beside its place and moves it there.
     *
     * @return the files, variant by variant
     * @throws WorksheetProblem if the folder cannot be written to, a file would be replaced that must not be, or writing
     *     one fails; files written before stay
     */
    public static List<Path> write(WorksheetRequest request) throws WorksheetProblem {
        requireFolder(request.folder());
        List<Path> existing = request.existing();
        if (!request.overwrite() && !existing.isEmpty()) {
            throw WorksheetProblem.filesExist(request.folder(), existing);
        }
        Map<Path, byte[]> contents = contents(request);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
            try {
                WholeFile.write(file.getKey(), out -> out.write(file.getValue()));
                written.add(file.getKey());
            } catch (FileProblem problem) {
                throw WorksheetProblem.notWritten(problem, written.size());
            }
        }
        return written;
    }

    private static Map<Path, byte[]> contents(WorksheetRequest request) {
        Translation words = new Translation(request.options().language());
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        for (Variant variant : request.worksheet().variants()) {
            for (WorksheetFormat format : request.formats()) {
                List<String> names = format.fileNames(variant.letter());
                List<byte[]> bytes = format.contents(variant, request.options(), words);
                for (int index = 0; index < names.size(); index++) {
                    contents.put(request.folder().resolve(names.get(index)), bytes.get(index));
                }
            }
        }
        return contents;
    }

    private static void requireFolder(Path folder) throws WorksheetProblem {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw WorksheetProblem.noFolder(folder);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw WorksheetProblem.notMade(
                    folder, FileProblem.writing(folder, e).reason());
        }
        if (!Files.isWritable(folder)) {
            throw WorksheetProblem.notWritable(folder);
        }
    }
}
