package kernelight.screen.drawing.model;

import java.nio.file.Path;
import java.util.List;
import kernelight.data.own.OwnDigitSet;
import kernelight.words.LocalizedMessage;

/** What is said, or asked, about the person's own digits as a file. */
public sealed interface ExchangeState {
    record Nothing() implements ExchangeState {}

    record Working() implements ExchangeState {}

    record Done(LocalizedMessage sentence) implements ExchangeState {}

    record Failed(LocalizedMessage why) implements ExchangeState {}

    /**
     * Digits were opened: are they added to those that are there, or do they replace them?
     *
     * @param name of their file
     * @param remarks what a person has to know of them, such as what was changed
     */
    record AskAddOrReplace(String name, OwnDigitSet found, List<LocalizedMessage> remarks) implements ExchangeState {}

    /**
     * Digits are to be saved: may files be replaced that the person was not asked about yet?
     *
     * @param images the file of the images
     * @param others the files that are there already
     */
    record AskReplaceFiles(Path images, List<Path> others) implements ExchangeState {}
}
