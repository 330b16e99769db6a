package kernelight.stage.edit.model;

import kernelight.words.Message;

/**
 * Settings that work.
 *
 * @param label the words of the button that takes them
 */
public record SuggestedFix<W>(Message label, W settings) {}
