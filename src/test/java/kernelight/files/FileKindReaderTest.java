package kernelight.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.SavedConvolution;
import kernelight.session.KernelightFile;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileKindReaderTest {
    @TempDir
    Path folder;

    /** Characters up to U+00FF stand for the bytes of a file. */
    static List<Arguments> beginnings() {
        return List.of(
                Arguments.of("KLCHECK\n", FileKind.CHECKPOINT),
                Arguments.of("\u0089PNG\r\n\u001a\n and so on", FileKind.PNG),
                Arguments.of("\u00ff\u00d8\u00ff\u00e0", FileKind.JPEG),
                Arguments.of("GIF89a", FileKind.GIF),
                Arguments.of("II*\u0000\u0008", FileKind.TIFF),
                Arguments.of("RIFF\u0001\u0002\u0003\u0004WEBPVP8", FileKind.WEBP),
                Arguments.of("\u0000\u0000\u0000\u0018ftypheic", FileKind.HEIC),
                Arguments.of("%PDF-1.7", FileKind.PDF),
                Arguments.of("\u0089HDF\r\n\u001a\n", FileKind.HDF5),
                Arguments.of("\u001c\u0000\u0000\u0000TFL3\u0001", FileKind.TENSORFLOW_LITE),
                Arguments.of("\u0093NUMPY\u0001", FileKind.NUMPY_ARRAY),
                Arguments.of("MATLAB 5.0 MAT-file, Platform: nt", FileKind.MATLAB),
                Arguments.of("PAR1\u0015", FileKind.PARQUET),
                Arguments.of("BZh91AY", FileKind.BZIP2),
                Arguments.of("\u0080\u0004\u0095\u0010", FileKind.PICKLE),
                Arguments.of(
                        "\u0040\u0000\u0000\u0000\u0000\u0000\u0000\u0000{\"__metadata__\":{}", FileKind.SAFETENSORS),
                Arguments.of("\u0000\u0000\u0008\u0003\u0000\u0000", FileKind.IDX_IMAGES),
                Arguments.of("\u0000\u0000\u0008\u0001\u0000\u0000", FileKind.IDX_LABELS),
                Arguments.of("\u0000\u0000\r\u0003\u0000\u0000", FileKind.IDX_OTHER),
                Arguments.of("\u0000\u0000\u0008\u0002\u0000\u0000", FileKind.IDX_OTHER),
                Arguments.of("\u0008\u0007\u0012\u0007pytorch\u001a", FileKind.ONNX),
                Arguments.of("\u0008\u0007\u00ff\u0007", FileKind.UNKNOWN),
                Arguments.of("version https://git-lfs.github.com/spec/v1", FileKind.GIT_LFS_POINTER),
                Arguments.of("<!DOCTYPE html>", FileKind.WEB_PAGE),
                Arguments.of("<HTML lang='en'>", FileKind.WEB_PAGE),
                Arguments.of("<?xml version='1.0'?><svg xmlns='a'>", FileKind.SVG),
                Arguments.of("<?xml version='1.0'?><plist>", FileKind.XML),
                Arguments.of("{\"kernelight\": \"pooling\", \"version\": 1}", FileKind.CASE),
                Arguments.of("{\"kernelight\": \"lesson\", \"version\": 1}", FileKind.LESSON),
                Arguments.of("{\"kernelight\": \"lesson draft\", \"version\": 1}", FileKind.SETTINGS),
                Arguments.of("{\"kernelight\": \"session\", \"version\": 1}", FileKind.SETTINGS),
                Arguments.of("{\"a\": 1}", FileKind.JSON),
                Arguments.of(".VERSION 1.0", FileKind.PEN_STROKES),
                Arguments.of("label,pixel0,pixel1\n5,0,0", FileKind.CSV),
                Arguments.of("import torch\nimport torch.nn as nn", FileKind.PYTHON),
                Arguments.of("a letter, and no table", FileKind.TEXT));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void theFirstBytesTellTheKind(String bytes, FileKind kind) {
        assertEquals(kind, FileKindReader.kindOf(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertEquals(FileKind.EMPTY, FileKindReader.kindOf(Files.createFile(folder.resolve("x.png"))));
    }

    @ParameterizedTest
    @CsvSource({
        "archive/data.pkl, PYTORCH",
        "my_net/data.pkl, PYTORCH",
        "model.weights.h5, KERAS",
        "x_train.npy, NUMPY_ARCHIVE",
        "[Content_Types].xml, OFFICE",
        "scan.png, ZIP"
    })
    void theFirstNameInAZipFileTellsMore(String entry, FileKind kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        assertEquals(kind, FileKindReader.kindOf(bytes.toByteArray()));
    }

    @Test
    void gzipIsLookedInto() throws IOException {
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 1, 7};
        Path once = Files.write(folder.resolve("once"), gzip(labels));
        Path twice = Files.write(folder.resolve("twice"), gzip(gzip(labels)));
        assertEquals(FileKind.GZIP, FileKindReader.kindOf(once));
        assertEquals(FileKind.IDX_LABELS, FileKindReader.unpackedKindOf(once));
        assertEquals(FileKind.DOUBLE_GZIP, FileKindReader.kindOf(twice));
        byte[] cutOff = {0x1f, (byte) 0x8b, 8};
        assertEquals(FileKind.GZIP, FileKindReader.kindOf(cutOff));
    }

    @Test
    void whatTheAppWritesIsKnown() throws IOException {
        Path network = folder.resolve("net");
        NetworkFile.write(network, new SavedNetwork(Architecture.LENET5.create(1), Map.of()));
        assertEquals(FileKind.ONNX, FileKindReader.kindOf(network));
        String text = KernelightFile.text(new SavedConvolution(new ConvolutionModel()));
        assertEquals(FileKind.CASE, FileKindReader.kindOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTextThatIsCutInsideACharacterIsAText() {
        byte[] hangul = "가나다".getBytes(StandardCharsets.UTF_8);
        for (int length = 3; length <= hangul.length; length++) {
            assertEquals(FileKind.TEXT, FileKindReader.kindOf(Arrays.copyOf(hangul, length)));
        }
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void everyKindHasWordsInEveryLanguage(FileKind kind) {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            assertFalse(texts.get(kind.description()).isBlank());
            assertFalse(texts.get(kind.advice()).isBlank());
        }
        assertEquals(
                new Texts(Language.ENGLISH).get(kind.advice()), kind.advice().inEnglish());
        String inSentence = kind.description().inEnglish(); // "net.onnx is a web page, not a network (ONNX)."
        assertTrue(inSentence.matches("(a|an|the) .*"), inSentence);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
