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
import java.util.stream.IntStream;
import kernelight.data.DataFileException;

/**
 * What a network's classes are called, in the order of its scores: their numbers where nobody says anything else.
 *
 * @param listed whether somebody named them: only then may a class's number and the digit it stands for differ
 */
public record ClassNames(List<String> names, boolean listed) {
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> NOTES = List.of("classes", "class_names", "labels", "names");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final int LONGEST_FILE = 1 << 20;

    public ClassNames {
        names = List.copyOf(names);
    }

    public static ClassNames numbers(int count) {
        return new ClassNames(
                IntStream.range(0, count).mapToObj(Integer::toString).toList(), false);
    }

    /** A text file with a name on each line. */
    public static ClassNames read(Path file, int count) throws DataFileException {
        List<String> lines;
        try {
            lines = Files.size(file) > LONGEST_FILE
                    ? List.of()
                    : Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        } catch (IOException problem) {
            throw new DataFileException(
                    file, "cannot be read as text (UTF-8).", "Give a text file with the name of a class on each line.");
        }
        if (lines.size() != count) {
            throw new DataFileException(
                    file,
                    "names " + lines.size() + " classes, but the network has " + count + ".",
                    "Give a name for each class, each on a line of its own, in the order of the scores.");
        }
        return new ClassNames(lines, true);
    }

    /** What the network's maker wrote into the file, under one of the usual names, where it names every class. */
    static Optional<ClassNames> of(Map<String, String> notes, int count) {
        return notes.entrySet().stream()
                .filter(note -> NOTES.contains(note.getKey().toLowerCase(Locale.ROOT)))
                .map(note -> listed(note.getValue()))
                .filter(names -> names.size() == count)
                .findFirst()
                .map(names -> new ClassNames(names, true));
    }

    /** Names in quotes (a list, or a dictionary by number, of JSON or Python), or between commas or line ends. */
    private static List<String> listed(String text) {
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

    public int count() {
        return names.size();
    }

    public String name(int number) {
        return names.get(number);
    }

    /** The number of the class that stands for a digit; nothing where none does. */
    public OptionalInt classOf(int digit) {
        if (!listed) {
            return digit < count() ? OptionalInt.of(digit) : OptionalInt.empty();
        }
        return IntStream.range(0, count())
                .filter(number -> {
                    String name = name(number).toLowerCase(Locale.ROOT);
                    return name.equals(Integer.toString(digit))
                            || name.matches("(" + digit + "\\s*-\\s*)?" + WORDS.get(digit));
                })
                .findFirst();
    }

    /** Whether any of them is a digit, so that it can be tried out on digits. */
    public boolean hasDigits() {
        return IntStream.range(0, WORDS.size()).anyMatch(digit -> classOf(digit).isPresent());
    }
}
