package kernelight.screen.practice.model;

import kernelight.words.LocalizedMessage;

/**
 * Everything on the screen at one moment, except the walk on the stage.
 *
 * @param progress what is kept between starts
 * @param support how much of the exercise is done for the learner, in a sentence
 */
public record PracticeState(Round round, Progress progress, LocalizedMessage support) {
    public Attempt attempt() {
        return round.attempt();
    }

    PracticeState with(Round changed) {
        return new PracticeState(changed, progress, support);
    }

    PracticeState with(Attempt changed) {
        return with(round.with(changed));
    }

    PracticeState with(Progress changed) {
        return new PracticeState(round, changed, support);
    }

    PracticeState with(LocalizedMessage changed) {
        return new PracticeState(round, progress, changed);
    }
}
