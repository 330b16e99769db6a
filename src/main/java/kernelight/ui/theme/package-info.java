/**
 * Colours, fonts and themes. The colours themselves are CSS variables in assets/styles/palette-*.css; canvases get them
 * as a {@link kernelight.ui.theme.Palette}. JavaFX and AtlantaFX; FX thread; knows no screen.
 */
package kernelight.ui.theme;
