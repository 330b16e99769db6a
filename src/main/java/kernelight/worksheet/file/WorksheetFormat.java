package kernelight.worksheet.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelight.export.file.SavedPages;
import kernelight.ui.surface.Picture;
import kernelight.words.Translation;
import kernelight.worksheet.Variant;
import kernelight.worksheet.format.Gift;
import kernelight.worksheet.format.MoodleXml;
import kernelight.worksheet.format.QtiPackage;
import kernelight.worksheet.format.QuestionJson;
import kernelight.worksheet.format.QuestionMarkdown;
import kernelight.worksheet.page.SheetPages;

/** A format of worksheets: its name on the command line, and the files that it makes of a variant. */
public enum WorksheetFormat {
    PDF("pdf", ".pdf", "-key.pdf") {
        @Override
        List<byte[]> contents(Variant variant, SheetOptions options, Translation words) {
            return List.of(
                    pdf(
                            "worksheet.title",
                            SheetPages.sheet(variant, options.working(), words, options.paper()),
                            variant,
                            words),
                    pdf(
                            "worksheet.key.title",
                            SheetPages.key(variant, options.solutions(), words, options.paper()),
                            variant,
                            words));
        }
    },
    MARKDOWN("md", ".md", "-key.md") {
        @Override
        List<byte[]> contents(Variant variant, SheetOptions options, Translation words) {
            return List.of(
                    utf8(QuestionMarkdown.sheet(variant, words)),
                    utf8(QuestionMarkdown.key(variant, options.solutions(), words)));
        }
    },
    MOODLE("moodle", "-moodle.xml") {
        @Override
        List<byte[]> contents(Variant variant, SheetOptions options, Translation words) {
            return List.of(utf8(MoodleXml.text(variant, words)));
        }
    },
    QTI("qti", "-qti.zip") {
        @Override
        List<byte[]> contents(Variant variant, SheetOptions options, Translation words) {
            return List.of(QtiPackage.bytes(variant, words));
        }
    },
    GIFT("gift", "-gift.txt") {
        @Override
        List<byte[]> contents(Variant variant, SheetOptions options, Translation words) {
            return List.of(utf8(Gift.text(variant, words)));
        }
    },
    JSON("json", ".json") {
        @Override
        List<byte[]> contents(Variant variant, SheetOptions options, Translation words) {
            return List.of(utf8(QuestionJson.text(variant, words)));
        }
    };

    private final String id;
    private final List<String> endings;

    WorksheetFormat(String id, String... endings) {
        this.id = id;
        this.endings = List.of(endings);
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** The format with this name; empty if there is none. */
    public static Optional<WorksheetFormat> ofId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** The names of the files of a variant: what a student gets comes first, its key, if there is one, second. */
    List<String> fileNames(String letter) {
        return endings.stream().map(ending -> "worksheet-" + letter + ending).toList();
    }

    /** The contents of the files, in the order of {@link #fileNames}. */
    abstract List<byte[]> contents(Variant variant, SheetOptions options, Translation words);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(String title, List<Picture> pages, Variant variant, Translation words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            String whole = words.get(title) + " · " + words.get("worksheet.variant", variant.letter());
            new SavedPages(pages, whole, words.language()).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF file could not be written into memory", e);
        }
        return bytes.toByteArray();
    }
}
