package kernelight.stage.edit.model;

import kernelight.words.Message;

/**
 * Possible settings, suggested in place of impossible ones.
 *
 * @param label the words of the button that applies them
 */
public record SuggestedFix<W>(Message label, W settings) {}
