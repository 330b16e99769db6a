package kernelight.export.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kernelight.ui.surface.Picture;
import kernelight.walk.NumberTable;
import kernelight.words.Message;

/**
 * What a screen has on its stage right now, to be exported. Asked for on the FX thread at the moment a person asks;
 * everything it hands out is immutable, because it is painted and written on another thread.
 */
public interface ExportSource {
    /** What is shown, in a few words: the title of a picture. */
    Message title();

    /** How a file of it may be called, without an ending. */
    String fileName();

    /** What is on the stage. */
    Picture picture();

    /** Its ways of being played; none where nothing can be. The first is offered first. */
    List<AnimationSteps> courses();

    /** The tables of numbers, in the order in which they lie on the stage. */
    List<NamedNumbers> numbers();

    /** Programs that compute what is shown. */
    List<NamedCode> code();

    /** The text of a file that opens here again, if there is such a file. */
    Optional<CaseText> caseText();

    /**
     * A table with its name.
     *
     * @param fileName what its name adds to that of a file, for example "input"
     */
    record NamedNumbers(Message name, String fileName, NumberTable table) {}

    /**
     * A program.
     *
     * @param name of the library it is written for; a name is the same in every language
     * @param extension how its file's name ends, with the point
     * @param text written when somebody looks at it
     */
    record NamedCode(String name, String extension, Supplier<String> text) {}

    /** @param extension how its file's name ends, with the point */
    record CaseText(String extension, String text) {}
}
