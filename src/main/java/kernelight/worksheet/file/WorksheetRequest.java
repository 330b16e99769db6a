package kernelight.worksheet.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import kernelight.worksheet.Worksheet;

/**
 * Which files of a worksheet are written, and where.
 *
 * @param formats each once
 * @param folder is made if it does not exist
 * @param overwrite whether files of the same names are replaced
 */
public record WorksheetRequest(
        Worksheet worksheet, SheetOptions options, List<WorksheetFormat> formats, Path folder, boolean overwrite) {
    public WorksheetRequest {
        formats = List.copyOf(formats);
    }

    /** The files that would be written, variant by variant. */
    public List<Path> files() {
        return worksheet.letters().stream()
                .flatMap(letter -> formats.stream().flatMap(format -> format.fileNames(letter).stream()))
                .map(folder::resolve)
                .toList();
    }

    /** Those of them that are there already, links included: to be asked about before they are replaced. */
    public List<Path> existing() {
        return files().stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** The same, replacing what is there. */
    public WorksheetRequest overwriting() {
        return new WorksheetRequest(worksheet, options, formats, folder, true);
    }
}
