package kernelight.export.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import kernelight.ui.surface.TextStyle.Face;
import kernelight.ui.theme.Fonts;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A subset of a font, with the characters that a picture uses, to be embedded in its file. */
final class EmbeddedFont {
    /**
     * The tables to keep: without kerning and substitution, whose tables refer to removed glyphs and which the window
     * does not use either.
     */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private EmbeddedFont() {}

    /** A CSS rule that contains the font itself. */
    static String css(Face face, Set<Integer> characters) {
        String family = face == Face.REGULAR || face == Face.BOLD ? Fonts.SANS : Fonts.MATH;
        String weight = face == Face.BOLD ? " font-weight: bold;" : "";
        String slant = face == Face.LETTER ? " font-style: italic;" : "";
        return "@font-face { font-family: '" + family + "';" + weight + slant + " src: url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(subset(face, characters)) + "); }\n";
    }

    private static byte[] subset(Face face, Set<Integer> characters) {
        try (InputStream bytes = Fonts.resource(Lettering.fileOf(face)).openStream();
                RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(bytes);
                TrueTypeFont font = new TTFParser().parse(buffer)) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(characters);
            ByteArrayOutputStream subset = new ByteArrayOutputStream();
            subsetter.writeToStream(subset);
            return subset.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The app's own font cannot be reduced to the characters used: " + Lettering.fileOf(face), e);
        }
    }
}
