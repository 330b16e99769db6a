package kernelight.stage.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.stage.state.SumLine;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.walk.ExactNumber;

/** The written-out sum as a screen reader says it: what was taken and what it comes to, then what is still to come. */
final class SumWords {
    /** Nobody follows a longer sum by ear: its first terms are said as what they come to. */
    private static final int MOST_TERMS = 16;

    private final SumLine line;
    private final Texts texts;

    private SumWords(SumLine line, Texts texts) {
        this.line = line;
        this.texts = texts;
    }

    static String of(SumLine line, Texts texts) {
        if (line.terms().size() == 0) {
            return texts.get("stage.spoken.sum.asked");
        }
        SumWords words = new SumWords(line, texts);
        return words.taken() + words.parts() + words.toCome();
    }

    private String taken() {
        if (!line.begun()) {
            return texts.get("stage.spoken.sum.nothing");
        }
        // Brackets that a division needs would only puzzle before it.
        boolean early = line.opening().matches("\\(+") && line.after().stream().noneMatch(SumLine.After::done);
        StringBuilder written = new StringBuilder(early ? "" : line.opening());
        int first = Math.max(0, line.done() - MOST_TERMS);
        List<String> terms = new ArrayList<>(terms(first, line.done()));
        if (first > 0) {
            terms.addFirst(
                    texts.get("stage.spoken.sum.first", first, line.terms().running(first - 1)));
        }
        written.append(joined(terms)).append(early ? "" : line.closing());
        line.after().stream()
                .filter(SumLine.After::done)
                .forEach(step -> written.append(' ').append(written(step)));
        String about = line.equality().equals(ExactNumber.ROUNDED) ? ExactNumber.ROUNDED : "";
        String equation = texts.get("spoken.formula.equals", spoken(written.toString()), spoken(about + line.result()));
        String applied = line.activation()
                .filter(SumLine.Activation::done)
                .map(function ->
                        " " + texts.get("stage.spoken.sum.function", function.name(), spoken(function.result())))
                .orElse("");
        return texts.get("stage.spoken.sum.taken", equation, texts.get(line.note())) + applied;
    }

    /** What each channel comes to, where there are several. */
    private String parts() {
        return line.subtotals().begun().stream()
                .map(part -> " " + texts.get("stage.spoken.sum.part", texts.get(part.part()), spoken(part.value())))
                .collect(Collectors.joining());
    }

    private String toCome() {
        int end = Math.min(line.terms().size(), line.done() + MOST_TERMS);
        List<String> rest = new ArrayList<>(terms(line.done(), end));
        if (end < line.terms().size()) {
            rest.add(texts.get("stage.spoken.sum.more", line.terms().size() - end));
        }
        List<String> steps = line.after().stream()
                .filter(step -> !step.done())
                .map(this::written)
                .toList();
        String words =
                String.join(", ", Stream.concat(rest.stream(), steps.stream()).toList());
        return words.isEmpty() ? "" : " " + texts.get("stage.spoken.sum.toCome", spoken(words));
    }

    private String written(SumLine.After step) {
        return step.sign() + " " + step.factor().text();
    }

    private String joined(List<String> terms) {
        return String.join(line.separator().equals(",") ? ", " : " " + line.separator() + " ", terms);
    }

    private List<String> terms(int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(index -> line.terms().second(index).isEmpty()
                        ? line.terms().sign(index).orElse("") + line.terms().first(index)
                        : line.terms().first(index) + " \u00d7 " + line.terms().second(index))
                .toList();
    }

    private String spoken(String written) {
        return SpokenSigns.formula(texts, written);
    }
}
