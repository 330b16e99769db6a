package kernelight.screen.practice.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.ExerciseId;
import kernelight.stage.state.NumberText;
import kernelight.words.LocalizedMessage;

/**
 * An exercise with what was typed so far and how it was judged. Immutable.
 *
 * @param typed for each blank what was typed; of a choice the name of the chosen option
 * @param checks for each blank how that was judged
 * @param tries how many times a right or wrong answer was checked
 * @param hinted whether the hint was read
 * @param status whether the answer may be seen
 * @param outcome how it ended; it does not change any more
 * @param step the step of the worked solution that is read, counted from 0
 * @param wrongs the wrong answers that were checked so far
 */
public record Attempt(
        Exercise exercise,
        Support support,
        List<String> typed,
        List<Checked> checks,
        int tries,
        boolean hinted,
        Status status,
        Optional<Outcome> outcome,
        int step,
        List<Wrong> wrongs) {
    /** A wrong answer in a blank. */
    public record Wrong(int blank, String typed) {}

    /** Whether the answer may be seen. */
    public enum Status {
        /** The answer is asked for, and hidden. */
        OPEN,
        /** It was found. */
        SOLVED,
        /** It is shown: a worked example, or given up. */
        SHOWN
    }

    public Attempt {
        typed = List.copyOf(typed);
        checks = List.copyOf(checks);
        wrongs = List.copyOf(wrongs);
    }

    /** The exercise before anything was typed. */
    static Attempt of(ExerciseId id, Support support) {
        Exercise exercise = id.exercise();
        int blanks = exercise.blanks().size();
        Attempt empty = new Attempt(
                exercise,
                support,
                Collections.nCopies(blanks, ""),
                Collections.nCopies(blanks, Checked.NOT_YET),
                0,
                false,
                support == Support.EXAMPLE ? Status.SHOWN : Status.OPEN,
                Optional.empty(),
                0,
                List.of());
        List<String> given = IntStream.range(0, blanks)
                .mapToObj(blank -> empty.isGiven(blank) ? empty.answer(blank) : "")
                .toList();
        return empty.with(given, empty.checks);
    }

    public ExerciseId id() {
        return exercise.id();
    }

    public List<Blank> blanks() {
        return exercise.blanks();
    }

    /** Whether a blank is filled in for the learner: in an example all are, half worked the first half of several. */
    public boolean isGiven(int blank) {
        return switch (support) {
            case EXAMPLE -> true;
            case HALF -> blank < blanks().size() / 2;
            case ALONE -> false;
        };
    }

    /** Whether the answer is hidden. */
    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** The right answer of a blank, as it is written into it. */
    public String answer(int blank) {
        return switch (blanks().get(blank)) {
            case Blank.Number number -> NumberText.inSum(number.question().answer());
            case Blank.Choice choice -> choice.options().get(choice.right()).name();
        };
    }

    Attempt typing(int blank, String text) {
        if (!isOpen() || isGiven(blank) || typed.get(blank).equals(text)) {
            return this;
        }
        return withTyped(replaced(typed, blank, text));
    }

    /** With other answers; those that changed are not checked any more. */
    Attempt withTyped(List<String> texts) {
        List<Checked> kept = IntStream.range(0, texts.size())
                .mapToObj(blank -> texts.get(blank).equals(typed.get(blank)) ? checks.get(blank) : Checked.NOT_YET)
                .toList();
        return with(texts, kept);
    }

    private static List<String> replaced(List<String> texts, int index, String text) {
        List<String> changed = new ArrayList<>(texts);
        changed.set(index, text);
        return changed;
    }

    private Attempt with(List<String> newTyped, List<Checked> newChecks) {
        return new Attempt(exercise, support, newTyped, newChecks, tries, hinted, status, outcome, step, wrongs);
    }

    /** Judges every answer. Where nothing is right or wrong yet, that is no try. */
    Attempt checked() {
        List<Checked> judged = IntStream.range(0, typed.size())
                .mapToObj(blank -> isGiven(blank) ? Checked.NOT_YET : Checked.of(blanks().get(blank), typed.get(blank)))
                .toList();
        boolean solved = IntStream.range(0, judged.size())
                .allMatch(blank -> isGiven(blank) || judged.get(blank).mark() == Checked.Mark.RIGHT);
        boolean wrong = judged.stream().anyMatch(checked -> checked.mark() == Checked.Mark.WRONG);
        return new Attempt(
                exercise,
                support,
                typed,
                judged,
                solved || wrong ? tries + 1 : tries,
                hinted,
                solved ? Status.SOLVED : status,
                outcome,
                solved ? lastStep() : step,
                with(judged));
    }

    private List<Wrong> with(List<Checked> judged) {
        List<Wrong> all = new ArrayList<>(wrongs);
        IntStream.range(0, judged.size())
                .filter(blank ->
                        judged.get(blank).mark() == Checked.Mark.WRONG && judged.get(blank) != checks.get(blank))
                .mapToObj(blank -> new Wrong(blank, typed.get(blank)))
                .forEach(all::add);
        return all;
    }

    /** How the wrong answers so far were judged. */
    public List<Checked> wrong() {
        return wrongs.stream()
                .map(wrong -> Checked.of(blanks().get(wrong.blank()), wrong.typed()))
                .toList();
    }

    /** Read from a file, where the answer may be seen: the marks are found again. */
    Attempt judgedAgain() {
        Attempt judged = checked();
        return new Attempt(exercise, support, typed, judged.checks, tries, hinted, status, outcome, lastStep(), wrongs);
    }

    /** How it ends now: empty for a worked example, and where nothing was tried. */
    Optional<Outcome> ending() {
        if (support == Support.EXAMPLE) {
            return Optional.empty();
        }
        return switch (status) {
            case SOLVED ->
                Optional.of(tries == 1 && !hinted && support == Support.ALONE ? Outcome.FIRST : Outcome.AGAIN);
            case SHOWN -> Optional.of(Outcome.SHOWN);
            case OPEN -> tries > 0 ? Optional.of(Outcome.MISSED) : Optional.empty();
        };
    }

    Attempt ended(Outcome end) {
        return new Attempt(
                exercise,
                support,
                typed,
                checks,
                tries,
                hinted,
                status,
                outcome.or(() -> Optional.of(end)),
                step,
                wrongs);
    }

    Attempt withHint() {
        return new Attempt(exercise, support, typed, checks, tries, true, status, outcome, step, wrongs);
    }

    /** Given up: the answer may be seen, from the first step of the way to it. */
    Attempt shown() {
        return new Attempt(exercise, support, typed, checks, tries, hinted, Status.SHOWN, outcome, 0, wrongs);
    }

    /** The same question once more: the answers that are not right are cleared, and the steps are hidden. */
    Attempt again() {
        List<String> kept = IntStream.range(0, typed.size())
                .mapToObj(
                        blank -> isGiven(blank) || isOpen() && checks.get(blank).mark() == Checked.Mark.RIGHT
                                ? typed.get(blank)
                                : "")
                .toList();
        Status next = support == Support.EXAMPLE ? Status.SHOWN : Status.OPEN;
        return new Attempt(exercise, support, kept, checks, tries, hinted, next, outcome, 0, wrongs).withTyped(kept);
    }

    Attempt atStep(int newStep) {
        int shown = Math.clamp(newStep, 0, lastStep());
        return new Attempt(exercise, support, typed, checks, tries, hinted, status, outcome, shown, wrongs);
    }

    private int lastStep() {
        return exercise.solution().size() - 1;
    }

    /** The steps of the solution up to the one that is read; none while the answer is hidden. */
    public List<LocalizedMessage> readSteps() {
        return isOpen() ? List.of() : exercise.solution().subList(0, step + 1);
    }

    public boolean hasNextStep() {
        return !isOpen() && step < lastStep();
    }

    public boolean hasPreviousStep() {
        return !isOpen() && step > 0;
    }

    /** Half worked, where there is only one answer: the first steps of the way, as far as they do not say it. */
    public List<LocalizedMessage> givenSteps() {
        if (support != Support.HALF || !isOpen() || blanks().size() > 1) {
            return List.of();
        }
        List<LocalizedMessage> steps = exercise.solution();
        return steps.stream()
                .limit(Math.max(1, steps.size() / 2))
                .takeWhile(step -> step != steps.getLast() && !says(step, answer(0)))
                .toList();
    }

    private static boolean says(LocalizedMessage message, String answer) {
        return message.arguments().stream()
                .anyMatch(argument -> argument instanceof LocalizedMessage inner
                        ? says(inner, answer)
                        : argument.toString().equals(answer));
    }

    /** The blanks with this mark. */
    public List<Integer> marked(Checked.Mark mark) {
        return IntStream.range(0, checks.size())
                .filter(blank -> checks.get(blank).mark() == mark)
                .boxed()
                .toList();
    }

    /** The blanks that are to be filled in by the learner. */
    public Stream<Integer> asked() {
        return IntStream.range(0, typed.size()).filter(blank -> !isGiven(blank)).boxed();
    }

    /** Whether the operation's result holds answers: then these are typed into its cells. */
    public boolean isAskedInTable() {
        return exercise.operation().isPresent() && blanks().stream().anyMatch(Attempt::isCell);
    }

    private static boolean isCell(Blank blank) {
        return blank instanceof Blank.Number number && number.cell().isPresent();
    }
}
