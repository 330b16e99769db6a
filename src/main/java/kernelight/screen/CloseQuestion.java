package kernelight.screen;

import kernelight.words.LocalizedMessage;

/**
 * What is asked before the window is closed in the middle of something: to keep it for the next start, to discard it, or
 * not to close.
 *
 * @param sentence the question
 * @param keep the name of the first answer
 * @param keeping done for it before the window closes
 * @param discard the name of the second answer
 * @param discarding done for it before the window closes
 */
public record CloseQuestion(
        LocalizedMessage sentence,
        LocalizedMessage keep,
        Runnable keeping,
        LocalizedMessage discard,
        Runnable discarding) {}
