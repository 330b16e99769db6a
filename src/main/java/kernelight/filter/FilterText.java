package kernelight.filter;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.data.DataFileException;
import kernelight.data.DiskProblem;

/** Reads a filter as it is typed: a name, with numbers or without ({@code gaussian:1.5}), or a kernel's rows. */
public final class FilterText {
    /** Much more than a kernel takes. */
    private static final long MOST_BYTES = 1 << 16;

    private FilterText() {}

    /**
     * Reads a name or rows.
     *
     * @throws FilterProblem if it is neither
     */
    public static Filter parse(String typed) throws FilterProblem {
        String text = typed.strip();
        Optional<NamedFilter> named = named(text);
        if (named.isPresent()) {
            return named.get().with(numbers(named.get(), text));
        }
        if (!looksLikeRows(text)) {
            throw new FilterProblem("filter.problem.unknown", KernelText.shortened(text), names());
        }
        return Filter.of(text.replaceAll("\\s+", " "), KernelText.parse(text));
    }

    /** Whether it is typed as a name or as rows, however wrong the rest is; otherwise it may be the name of a file. */
    public static boolean isTyped(String typed) {
        return named(typed.strip()).isPresent() || looksLikeRows(typed.strip());
    }

    /**
     * Reads a text file that has a kernel's rows.
     *
     * @throws DataFileException if it cannot be read, or has no kernel in it
     */
    public static Filter read(Path file) throws DataFileException {
        if (!Files.isRegularFile(file)) {
            throw DataFileException.of(file, Files.exists(file) ? "file.notAFile" : "file.missing");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw DataFileException.of(file, "file.kernel.notText");
            }
            return Filter.of(String.valueOf(file.getFileName()), KernelText.parse(Files.readString(file)));
        } catch (FilterProblem problem) {
            throw DataFileException.of(file, "file.kernel.wrong", problem.localized());
        } catch (CharacterCodingException noText) {
            throw DataFileException.of(file, "file.kernel.notText");
        } catch (DataFileException explained) {
            throw explained;
        } catch (IOException failure) {
            throw DiskProblem.reading(file, failure);
        }
    }

    /** All names, with commas between. */
    public static String names() {
        return Arrays.stream(NamedFilter.values()).map(NamedFilter::usage).collect(Collectors.joining(", "));
    }

    private static Optional<NamedFilter> named(String text) {
        return NamedFilter.withId(text.replaceFirst(":.*", "").strip());
    }

    /** Whether it begins with a number; 3x3.txt does not. */
    private static boolean looksLikeRows(String text) {
        return text.isEmpty() || text.matches("(?s)[-+\u2212]?\\.?\\d[-+./\\deE]*([\\s,;].*)?");
    }

    private static double[] numbers(NamedFilter filter, String text) throws FilterProblem {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new double[0];
        }
        String[] typed = text.substring(colon + 1).split(",", -1);
        if (typed.length > filter.parameters().size()) {
            throw NamedFilter.tooMany(filter);
        }
        double[] numbers = new double[typed.length];
        for (int i = 0; i < typed.length; i++) {
            try {
                numbers[i] = Double.parseDouble(typed[i].strip());
            } catch (NumberFormatException e) {
                throw noNumber(filter, typed[i]);
            }
            if (!Double.isFinite(numbers[i])) {
                throw noNumber(filter, typed[i]);
            }
        }
        return numbers;
    }

    private static FilterProblem noNumber(NamedFilter filter, String typed) {
        return new FilterProblem(
                "filter.problem.parameter.noNumber", KernelText.shortened(typed.strip()), filter.usage());
    }
}
