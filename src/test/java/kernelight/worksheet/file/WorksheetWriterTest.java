package kernelight.worksheet.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kernelight.exercise.topic.Topic;
import kernelight.exercise.topic.Value;
import kernelight.ui.text.Language;
import kernelight.words.Translation;
import kernelight.worksheet.Worksheet;
import kernelight.worksheet.page.Paper;
import kernelight.worksheet.page.WorkingSpace;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorksheetWriterTest {
    @TempDir
    private Path folder;

    private WorksheetRequest request(List<WorksheetFormat> formats, Locale language, boolean overwrite) {
        return new WorksheetRequest(
                new Worksheet(List.of(Topic.PARAMETERS, Topic.POOL), 6, 2, Worksheet.ALL_LEVELS, 7),
                new SheetOptions(language, Paper.A4, WorkingSpace.SOME, true),
                formats,
                folder.resolve("made").resolve("here"),
                overwrite);
    }

    private WorksheetRequest markdown(boolean overwrite) {
        return request(List.of(WorksheetFormat.MARKDOWN), Locale.ENGLISH, overwrite);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("made").resolve("here"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("all files of all variants are written, into a folder that is made, and nothing else")
    void everyFormat() throws IOException, WorksheetProblem {
        WorksheetRequest request = request(List.of(WorksheetFormat.values()), Locale.KOREAN, false);
        List<Path> written = WorksheetWriter.write(request);
        assertEquals(request.files(), written);
        assertEquals(16, names().size());
        assertTrue(names().containsAll(List.of("worksheet-A.pdf", "worksheet-B-key.pdf", "worksheet-B-qti.zip")));
        for (Path file : written) {
            assertTrue(Files.size(file) > 500, file::toString);
        }
    }

    @Test
    @DisplayName("the same worksheet makes the same files, byte by byte")
    void deterministic() throws IOException, WorksheetProblem {
        WorksheetRequest request = request(List.of(WorksheetFormat.values()), Locale.ENGLISH, true);
        WorksheetWriter.write(request);
        List<byte[]> first = new ArrayList<>();
        for (Path file : request.files()) {
            first.add(Files.readAllBytes(file));
        }
        WorksheetWriter.write(request);
        for (int index = 0; index < first.size(); index++) {
            Path file = request.files().get(index);
            assertArrayEquals(first.get(index), Files.readAllBytes(file), file::toString);
        }
    }

    @Test
    @DisplayName("a file that is there is named and left, and nothing is written, unless it was asked for")
    void existing() throws IOException, WorksheetProblem {
        Path mine = folder.resolve("made").resolve("here").resolve("worksheet-B-key.md");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");
        assertEquals(List.of(mine), markdown(false).existing());
        WorksheetProblem problem = assertThrows(WorksheetProblem.class, () -> WorksheetWriter.write(markdown(false)));
        assertTrue(String.valueOf(problem.getMessage()).contains("worksheet-B-key.md"), problem::getMessage);
        assertEquals(List.of("worksheet-B-key.md"), names());
        assertEquals("mine", Files.readString(mine));
        WorksheetWriter.write(markdown(false).overwriting());
        assertEquals(4, names().size());
        assertFalse(Files.readString(mine).contains("mine"));
    }

    @Test
    @DisplayName("of many files in the way three are named")
    void manyExisting() throws WorksheetProblem {
        WorksheetWriter.write(markdown(false));
        WorksheetProblem problem = assertThrows(WorksheetProblem.class, () -> WorksheetWriter.write(markdown(false)));
        assertTrue(
                String.valueOf(problem.getMessage())
                        .contains("worksheet-A.md, worksheet-A-key.md, worksheet-B.md and 1 other."),
                problem::getMessage);
    }

    @Test
    @DisplayName("a folder that is a file, or lies in one, or a file that is a folder, is said in both languages")
    void noFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("made"), "mine");
        assertSaid(markdown(false), file.toString());
        Files.delete(file);
        Files.createDirectories(folder.resolve("made"));
        Files.writeString(folder.resolve("made").resolve("here"), "mine");
        assertSaid(markdown(true), "here");
        Files.delete(folder.resolve("made").resolve("here"));
        Files.createDirectories(folder.resolve("made").resolve("here").resolve("worksheet-A-key.md"));
        assertSaid(markdown(true), "worksheet-A-key.md");
    }

    private static void assertSaid(WorksheetRequest request, String named) {
        WorksheetProblem problem = assertThrows(WorksheetProblem.class, () -> WorksheetWriter.write(request));
        for (Language language : Language.values()) {
            String said = new Translation(language.locale()).get(problem.localized());
            assertTrue(said.contains(named), said);
            assertFalse(said.contains("Exception"), said);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the PDF files have their fonts in them, their texts can be read, and only the key says the answers")
    void pdf(Language language) throws IOException, WorksheetProblem {
        WorksheetRequest request = request(List.of(WorksheetFormat.PDF), language.locale(), false);
        List<Path> files = WorksheetWriter.write(request);
        Translation words = new Translation(language.locale());
        String sheet = text(files.get(0));
        String key = text(files.get(1));
        assertTrue(sheet.contains(words.get("worksheet.variant", "A")), sheet);
        request.worksheet().variants().getFirst().exercises().stream()
                .filter(exercise -> exercise.id().topic() == Topic.PARAMETERS)
                .forEach(exercise -> {
                    String answer = ((Value.Decimal) exercise.answer()).number().toPlainString();
                    assertTrue(key.contains(answer), key);
                    assertFalse(sheet.matches("(?s).*\\b" + answer + "\\b.*"), sheet);
                    assertTrue(
                            sheet.replaceAll("\\s+", " ")
                                    .contains(words.get(exercise.question()).replaceAll("\\s+", " ")),
                            sheet);
                });
        try (PDDocument document = Loader.loadPDF(files.getFirst().toFile())) {
            assertEquals(language.code(), document.getDocumentCatalog().getLanguage());
            for (PDPage page : document.getPages()) {
                assertEquals(595.3, page.getMediaBox().getWidth(), 0.1);
                assertEquals(841.9, page.getMediaBox().getHeight(), 0.1);
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font::getName);
                    assertTrue(font.getName().contains("Kernelight"), font::getName);
                }
            }
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
