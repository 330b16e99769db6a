package kernelight.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** A theme of the whole window: AtlantaFX styles the controls, our palette gives the colours. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "palette-light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "palette-dark.css"),
    /** Black, white and few strong colours, with a contrast of at least 7 to 1. */
    HIGH_CONTRAST(new PrimerDark().getUserAgentStylesheet(), "palette-high-contrast.css");

    private final String controlStyles;
    private final String paletteFile;

    Theme(String controlStyles, String paletteFile) {
        this.controlStyles = controlStyles;
        this.paletteFile = paletteFile;
    }

    /** The user-agent stylesheet that draws the controls. */
    public String controlStyles() {
        return controlStyles;
    }

    /** The stylesheet, in {@code assets/styles}, that gives every colour. */
    public String paletteFile() {
        return paletteFile;
    }
}
