package kernelight.stage.edit.view;

/**
 * The beginnings of the keys of a screen's settings.
 *
 * @param names what a number is called
 * @param explained what it means
 * @param ranges what it may be
 */
public record SettingWords(String names, String explained, String ranges) {}
