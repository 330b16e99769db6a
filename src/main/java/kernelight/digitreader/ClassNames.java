package kernelight.digitreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.data.DataFileException;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;

/**
 * The names of a network's classes, in the order of its scores; by default their indices.
 *
 * @param explicit whether the names were given, so that a class may stand for another digit than its index
 */
public record ClassNames(List<String> names, boolean explicit) {
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    /** The key under which the names are saved in a model file's metadata. */
    public static final String NOTE = "classes";

    /** The metadata keys that are common for class names. */
    private static final List<String> NOTES = List.of(NOTE, "class_names", "labels", "names");

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final int DIGITS = 10;
    private static final int MAX_FILE_BYTES = 1 << 20;

    public ClassNames {
        names = List.copyOf(names);
    }

    /** The indices from 0 as names. */
    public static ClassNames numbers(int count) {
        return new ClassNames(
                IntStream.range(0, count).mapToObj(Integer::toString).toList(), false);
    }

    /**
     * Reads a text file with a name on each line.
     *
     * @param count the number of classes
     * @throws DataFileException if the file cannot be read as text, or has another number of names
     */
    public static ClassNames read(Path file, int count) throws DataFileException {
        List<String> lines;
        try {
            lines = Files.size(file) > MAX_FILE_BYTES
                    ? List.of()
                    : Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        } catch (IOException problem) {
            requireText(file);
            throw DataFileException.of(file, "file.classes.notText");
        }
        if (lines.size() != count) {
            throw DataFileException.of(
                    file, "file.classes.otherCount", Integer.toString(lines.size()), Integer.toString(count));
        }
        return new ClassNames(lines, true);
    }

    /** Says what a file is that cannot be read as text, if that is known. */
    private static void requireText(Path file) throws DataFileException {
        FileKind kind;
        try {
            kind = FileKindReader.kindOf(file);
        } catch (IOException unreadable) {
            return;
        }
        if (!kind.isPlainText()) {
            throw DataFileException.otherKind(file, kind, FileKind.TEXT);
        }
    }

    /** The names in a model file's metadata under one of the usual keys, if there is one for every class. */
    public static Optional<ClassNames> of(Map<String, String> notes, int count) {
        return notes.entrySet().stream()
                .filter(note -> NOTES.contains(note.getKey().toLowerCase(Locale.ROOT)))
                .map(note -> parse(note.getValue()))
                .filter(names -> names.size() == count)
                .findFirst()
                .map(names -> new ClassNames(names, true));
    }

    /** Parses names in quotes (a list or dictionary of JSON or Python), or separated by commas or line ends. */
    private static List<String> parse(String text) {
        List<String> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            quoted.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        if (!quoted.isEmpty()) {
            boolean isJsonDictionary = text.matches("(?s)\\s*\\{\\s*[\"'].*");
            return isJsonDictionary
                    ? IntStream.range(0, quoted.size() / 2)
                            .mapToObj(i -> quoted.get(2 * i + 1))
                            .toList()
                    : quoted;
        }
        return Pattern.compile("[,\\n]")
                .splitAsStream(text.replaceAll("[\\[\\]{}]", ""))
                .map(name -> name.strip().replaceFirst("^\\d+\\s*:\\s*", ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether it is known what the classes are: they have names, or are the ten digits. */
    public boolean areKnown() {
        return explicit || count() == DIGITS;
    }

    /** The names as a model file's metadata have them: a JSON list. */
    public String note() {
        return names.stream()
                .map(name -> '"' + name.replace('"', '\'') + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    public int count() {
        return names.size();
    }

    public String name(int index) {
        return names.get(index);
    }

    /** The index of the class that stands for a digit; empty if none does. */
    public OptionalInt classOf(int digit) {
        if (!explicit) {
            return digit < count() ? OptionalInt.of(digit) : OptionalInt.empty();
        }
        return IntStream.range(0, count())
                .filter(index -> {
                    String name = name(index).toLowerCase(Locale.ROOT);
                    return name.equals(Integer.toString(digit))
                            || name.matches("(" + digit + "\\s*-\\s*)?" + WORDS.get(digit));
                })
                .findFirst();
    }

    /** Whether any class is a digit, so that the network can be measured on digits. */
    public boolean hasDigits() {
        return IntStream.range(0, WORDS.size()).anyMatch(digit -> classOf(digit).isPresent());
    }
}
