package kernelight.stage.edit.model;

import kernelight.words.LocalizedMessage;

/**
 * Possible settings, suggested in place of impossible ones.
 *
 * @param label the words of the button that applies them
 */
public record SuggestedFix<W>(LocalizedMessage label, W settings) {}
