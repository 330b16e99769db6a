package kernelight.interchange.program;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers in Python. */
final class PythonNumbers {
    private PythonNumbers() {}

    /** A number with as many digits as it needs, and without a point if it is whole. */
    static String of(double number) {
        return isWhole(number) ? Long.toString((long) number) : python(Double.toString(number));
    }

    static String of(float number) {
        return isWhole(number) ? Long.toString((long) number) : python(Float.toString(number));
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9;
    }

    /** 1e-5 instead of Java's 1.0E-5. */
    private static String python(String number) {
        return number.replace(".0E", "e").replace("E", "e");
    }

    static String list(float[] numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> of(numbers[i]))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
