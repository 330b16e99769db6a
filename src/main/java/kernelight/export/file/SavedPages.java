package kernelight.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import kernelight.ui.surface.Picture;

/**
 * Pages to be written to one PDF file. The same pages make the same file: it has no date.
 *
 * @param title what they are, for search
 * @param language of their texts
 */
public record SavedPages(List<Picture> pages, String title, Locale language) {
    public SavedPages {
        pages = List.copyOf(pages);
    }

    /** @throws IOException if the stream cannot be written */
    public void write(OutputStream out) throws IOException {
        PdfSurface.write(pages, title, language, new Lettering(), out);
    }
}
