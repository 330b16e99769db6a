package kernelight.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import kernelight.filter.EdgeRule;
import kernelight.filter.ShowAs;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers and paths from the command line, and says in plain words what is wrong with them. */
final class TypedValues {
    private static final int LONGEST_QUOTE = 40;

    private TypedValues() {}

    static void register(CommandLine command) {
        ITypeConverter<Double> number = number("a number", Double::valueOf);
        ITypeConverter<Integer> whole = number("a whole number", Integer::valueOf);
        ITypeConverter<Long> longWhole = number("a whole number", Long::valueOf);
        command.registerConverter(Double.class, number)
                .registerConverter(double.class, number)
                .registerConverter(Integer.class, whole)
                .registerConverter(int.class, whole)
                .registerConverter(Long.class, longWhole)
                .registerConverter(long.class, longWhole)
                .registerConverter(EdgeRule.class, typed -> choice(typed, EdgeRule.values(), EdgeRule::id))
                .registerConverter(ShowAs.class, typed -> choice(typed, ShowAs.values(), ShowAs::id))
                .registerConverter(Path.class, TypedValues::path);
    }

    private static <T> ITypeConverter<T> number(String what, Function<String, T> read) {
        return typed -> {
            try {
                return read.apply(typed);
            } catch (NumberFormatException e) {
                boolean isTooLarge = what.contains("whole") && typed.matches("[+-]?\\d{9,}");
                throw new TypeConversionException(
                        "'" + shortened(typed) + "' is " + (isTooLarge ? "too large a number" : "not " + what));
            }
        };
    }

    private static <T> T choice(String typed, T[] choices, Function<T, String> id) {
        return Arrays.stream(choices)
                .filter(choice -> id.apply(choice).equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + shortened(typed) + "' is not one of "
                        + Arrays.stream(choices).map(id).collect(Collectors.joining(", "))));
    }

    /** Java reads no other letters than A to Z where the system's locale has none. */
    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(noPath(typed));
        }
    }

    /** What is said of a text that cannot be a path. */
    static String noPath(String typed) {
        return "'" + shortened(typed)
                + "' cannot be the name of a file here. If it has letters other than A to Z, start with"
                + " a UTF-8 locale, for example: LC_ALL=C.UTF-8 kernelight ...";
    }

    /** A typed text, short enough to be quoted. */
    static String shortened(String typed) {
        return typed.length() <= LONGEST_QUOTE ? typed : typed.substring(0, LONGEST_QUOTE) + "...";
    }
}
