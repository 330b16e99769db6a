package kernelight.screen;

import kernelight.words.LocalizedMessage;

/**
 * Something that goes on on a screen, also while another one is shown.
 *
 * @param sentence what it is, and how far it has come
 * @param share how much of it is done, 0 to 1
 */
public record ScreenActivity(LocalizedMessage sentence, double share) {}
