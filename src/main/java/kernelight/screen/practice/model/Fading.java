package kernelight.screen.practice.model;

import kernelight.words.LocalizedMessage;

/**
 * How much of the next exercise is done for the learner: after an example half of it, after that nothing; one step back
 * where it did not go well (worked-example fading).
 *
 * @param reason says why, in a sentence
 */
record Fading(Support support, LocalizedMessage reason) {
    /** Before the first exercise of a topic. */
    static Fading atFirst(boolean isNew) {
        return new Fading(Support.ALONE, LocalizedMessage.of(isNew ? "practice.fading.new" : "practice.fading.known"));
    }

    static Fading chosen(Support support) {
        return new Fading(support, LocalizedMessage.of("practice.fading.chosen." + support));
    }

    static Fading after(Attempt last) {
        boolean solved = last.outcome().filter(Outcome::isSolved).isPresent();
        boolean failed = last.outcome().isPresent() && !solved;
        return switch (last.support()) {
            case EXAMPLE -> new Fading(Support.HALF, LocalizedMessage.of("practice.fading.afterExample"));
            case HALF ->
                failed
                        ? new Fading(Support.EXAMPLE, LocalizedMessage.of("practice.fading.halfFailed"))
                        : solved
                                ? new Fading(Support.ALONE, LocalizedMessage.of("practice.fading.halfSolved"))
                                : chosen(Support.HALF);
            case ALONE ->
                failed
                        ? new Fading(Support.HALF, LocalizedMessage.of("practice.fading.aloneFailed"))
                        : new Fading(
                                Support.ALONE,
                                LocalizedMessage.of(solved ? "practice.fading.aloneSolved" : "practice.fading.known"));
        };
    }
}
