package kernelight.screen.practice.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kernelight.exercise.topic.Blank;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.PracticeState;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** What is said about the answers to an exercise; never the answer itself before it may be seen. */
final class FeedbackWords {
    /** More would push the buttons out of sight; the others are marked at their blanks. */
    private static final int MOST_EXPLAINED = 2;

    private static final int MOST_PLACES = 3;

    private final Texts texts;

    FeedbackWords(Texts texts) {
        this.texts = texts;
    }

    /** Whether the learner is asked for anything. */
    static boolean isAsked(Attempt attempt) {
        return attempt.asked().findAny().isPresent();
    }

    /** Whether it is right, or what is to be done now. */
    LocalizedMessage headline(PracticeState state) {
        Attempt attempt = state.attempt();
        if (state.round().isTest()) {
            return LocalizedMessage.of("practice.test.open");
        }
        return switch (attempt.status()) {
            case SOLVED ->
                attempt.tries() <= 1 && !attempt.hinted()
                        ? LocalizedMessage.of("practice.right.first")
                        : LocalizedMessage.of("practice.right.again", attempt.tries());
            case SHOWN ->
                state.round().isFinished()
                        ? LocalizedMessage.of("practice.review.wrong")
                        : LocalizedMessage.of(isAsked(attempt) ? "practice.solution" : "practice.example");
            case OPEN -> openHeadline(attempt);
        };
    }

    private static LocalizedMessage openHeadline(Attempt attempt) {
        List<Integer> wrong = attempt.marked(Checked.Mark.WRONG);
        int right = attempt.marked(Checked.Mark.RIGHT).size();
        int asked = (int) attempt.asked().count();
        if (wrong.size() == 1 && asked == 1) {
            return LocalizedMessage.of("practice.wrong.one", written(attempt, wrong.getFirst()));
        }
        if (!wrong.isEmpty()) {
            return LocalizedMessage.of("practice.wrong.some", right, asked, wrong.size());
        }
        boolean isUnclear = !attempt.marked(Checked.Mark.COARSE).isEmpty()
                || !attempt.marked(Checked.Mark.UNREADABLE).isEmpty();
        if (isUnclear) {
            return right > 0
                    ? LocalizedMessage.of("practice.goOn", right, asked)
                    : LocalizedMessage.of("practice.unclear");
        }
        return LocalizedMessage.of(
                attempt.isAskedInTable()
                        ? "practice.open.table"
                        : attempt.blanks().stream().allMatch(Blank.Choice.class::isInstance)
                                ? "practice.open.choice"
                                : "practice.open.line");
    }

    /** What was typed; of a choice nothing more than that. */
    private static Object written(Attempt attempt, int blank) {
        return attempt.blanks().get(blank) instanceof Blank.Choice choice
                ? choice.options().stream()
                        .filter(option -> option.name().equals(attempt.typed().get(blank)))
                        .map(Blank.Option::words)
                        .findFirst()
                        .orElseThrow()
                : attempt.typed().get(blank).strip().replace('-', '−');
    }

    /** What is wrong with the answers, or the step of the solution that is read. */
    List<String> sentences(PracticeState state) {
        Attempt attempt = state.attempt();
        List<String> words = new ArrayList<>();
        if (state.round().isTest()) {
            return words;
        }
        if (!attempt.isOpen()) {
            if (state.round().isFinished() && attempt.status() == Attempt.Status.SHOWN) {
                words.addAll(explained(attempt, 1));
            }
            List<LocalizedMessage> read = attempt.readSteps();
            words.add(texts.get(read.getLast()));
            return words;
        }
        words.addAll(explained(attempt, MOST_EXPLAINED));
        return words;
    }

    /** What is said about the blanks that are not right. */
    private List<String> explained(Attempt attempt, int most) {
        boolean isOne = attempt.asked().count() == 1;
        List<Integer> all = attempt.asked()
                .filter(blank -> attempt.checks().get(blank).words().isPresent())
                .filter(blank -> attempt.checks().get(blank).mark() == Checked.Mark.WRONG
                        || attempt.marked(Checked.Mark.WRONG).isEmpty())
                .toList();
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (int blank : all) {
            String why = texts.get(attempt.checks().get(blank).words().orElseThrow());
            places.computeIfAbsent(why, same -> new ArrayList<>())
                    .add(texts.get(attempt.blanks().get(blank).label()));
        }
        List<String> words = new ArrayList<>();
        places.entrySet().stream()
                .limit(most)
                .map(entry -> isOne
                        ? entry.getKey()
                        : texts.get("practice.wrong.at", places(entry.getValue()), entry.getKey()))
                .forEach(words::add);
        if (places.size() > most && most > 1) {
            words.add(texts.get("practice.wrong.more"));
        }
        return words;
    }

    /** The first of them: the others are marked where they are. */
    private static String places(List<String> all) {
        String first = all.stream().limit(MOST_PLACES).collect(Collectors.joining("; "));
        return all.size() > MOST_PLACES ? first + "; …" : first;
    }
}
