package kernelight.screen;

import java.util.List;
import kernelight.ui.component.KeyGroup;

/**
 * What the help sheet says about a screen.
 *
 * @param aboutKey of a few sentences about what can be done here
 * @param keys the screen's own keys
 */
public record ScreenHelp(String aboutKey, List<KeyGroup> keys) {}
