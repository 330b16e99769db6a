package kernelight.export.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kernelight.ui.surface.Picture;
import kernelight.walk.NumberTable;
import kernelight.words.LocalizedMessage;

/**
 * Provides what is on a screen's stage for export. Called on the FX thread; everything it returns is immutable, because
 * it is painted and written on another thread.
 */
public interface ExportSource {
    /** The title of what is shown, in a few words. */
    LocalizedMessage title();

    /** The suggested name of a file, without extension. */
    String fileName();

    /** What it offers, though not at every moment: a quiz hides the numbers. */
    default Set<ExportKind> kinds() {
        return EnumSet.allOf(ExportKind.class);
    }

    /** The current picture of the stage. */
    Picture picture(PictureContent content);

    /** Whether there is a formula to be added to the picture. */
    boolean hasFormula();

    /** Whether something on the stage is not in sight. */
    boolean isScrolled();

    /**
     * The ways to animate it, the one with the fewest frames first; empty if it cannot be animated.
     *
     * @param content what each frame shows; all of the stage, for what is in sight changes from frame to frame
     */
    List<AnimationSteps> animations(PictureContent content);

    /** The tables of numbers, in the order in which they lie on the stage. */
    List<NamedNumbers> numbers();

    /** Programs, in several libraries, that compute what is shown. */
    List<NamedCode> code();

    /** The text of a case file, if there is one for this screen. */
    Optional<CaseText> caseText();

    /**
     * A table with its name.
     *
     * @param fileName what is appended to the name of a file, for example "input"
     */
    record NamedNumbers(LocalizedMessage name, String fileName, NumberTable table) {}

    /**
     * A program.
     *
     * @param name the name of the library it uses; not translated
     * @param extension the extension of its file, with its dot
     * @param text writes the program on demand
     */
    record NamedCode(String name, String extension, Supplier<String> text) {}

    /** @param extension the extension of its file, with its dot */
    record CaseText(String extension, String text) {}
}
