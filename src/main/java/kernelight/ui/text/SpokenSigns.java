package kernelight.ui.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;

/**
 * Puts the signs of mathematics into words for screen readers, which leave many of them out or call them something else.
 */
public final class SpokenSigns {
    private static final Pattern IN_SENTENCES = Pattern.compile("\u230a\u00a0\u230b|[\u2212\u2248\u00f7=]");
    private static final Pattern IN_FORMULAS =
            Pattern.compile("[\u2212\u2248\u00f7\u00d7\u00b7+=()\u00b2^\u221a/\u2032]");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("\u230a\u00a0\u230b", "spoken.floor"),
            Map.entry("\u2212", "spoken.minus"),
            Map.entry("\u2248", "spoken.about"),
            Map.entry("\u00f7", "spoken.dividedBy"),
            Map.entry("\u00d7", "spoken.times"),
            Map.entry("\u00b7", "spoken.times"),
            Map.entry("+", "spoken.plus"),
            Map.entry("=", "spoken.equals"),
            Map.entry("(", "spoken.open"),
            Map.entry(")", "spoken.close"),
            Map.entry("\u00b2", "spoken.squared"),
            Map.entry("^", "spoken.power"),
            Map.entry("\u221a", "spoken.root"),
            Map.entry("/", "spoken.over"),
            Map.entry("\u2032", "spoken.prime"));

    /** Brackets that a negative number has because it follows a sign: said, they would only be in the way. */
    private static final Pattern NEGATIVE = Pattern.compile("\\((\u2248?\u2212[\\d.]+)\\)");
    /** A minus after a number or a letter takes away; any other is a number's own. */
    private static final Pattern SUBTRACTS = Pattern.compile("(?<=[\\d)A-Z\u2032])\\s*\u2212\\s*");

    private static final String RAISED = "\u207b\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final String LOWERED = "\u22120123456789";
    /** The raised number of a power of ten. */
    private static final Pattern POWERS = Pattern.compile("(?<=10)[" + RAISED + "]+");

    private SpokenSigns() {}

    /** A sentence with numbers: its minus signs and powers of ten are words, its brackets and the dots between names stay a pause. */
    public static String sentence(Texts texts, String written) {
        String powers = POWERS.matcher(written)
                .replaceAll(found ->
                        Matcher.quoteReplacement(" " + texts.get("spoken.power") + " " + lowered(found.group())));
        return words(texts, powers.replace(" \u00b7", ","), IN_SENTENCES);
    }

    /** The same, kept up to date: for labels that have numbers, whose text readers would take as it is written. */
    public static ObservableValue<String> sentence(Texts texts, ObservableValue<String> written) {
        return written.map(words -> sentence(texts, words));
    }

    private static String lowered(String power) {
        StringBuilder lowered = new StringBuilder();
        power.chars().forEach(sign -> lowered.append(LOWERED.charAt(RAISED.indexOf(sign))));
        return lowered.toString();
    }

    /** A formula with everything it consists of, brackets too. */
    public static String formula(Texts texts, String written) {
        String plain = NEGATIVE.matcher(written).replaceAll("$1");
        String subtracted =
                SUBTRACTS.matcher(plain).replaceAll(" " + Matcher.quoteReplacement(texts.get("spoken.subtract")) + " ");
        return words(texts, subtracted, IN_FORMULAS);
    }

    private static String words(Texts texts, String written, Pattern signs) {
        Matcher sign = signs.matcher(written);
        if (!sign.find()) {
            return written;
        }
        return sign.replaceAll(found -> Matcher.quoteReplacement(" " + texts.get(WORDS.get(found.group())) + " "))
                .replaceAll(" +", " ")
                .replaceAll(" (?=[,.:;)])", "")
                .replace("( ", "(")
                .strip();
    }
}
