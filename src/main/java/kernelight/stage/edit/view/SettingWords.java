package kernelight.stage.edit.view;

/**
 * The first parts of the text keys of a screen's settings.
 *
 * @param names what a number is called
 * @param explained what it means
 * @param ranges what it may be
 */
public record SettingWords(String names, String explained, String ranges) {}
