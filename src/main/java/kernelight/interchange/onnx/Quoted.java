package kernelight.interchange.onnx;

/** Formats names from files for messages: in quotes, on one line, and not too long. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    public static String text(String name) {
        String line = name.codePoints()
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return '"' + line + (name.length() > line.length() ? "…" : "") + '"';
    }
}
