/**
 * Surfaces that pictures are painted on. A painter draws on a {@link kernelight.ui.surface.Surface} and does not know
 * whether that is the window's canvas or a file; so what is saved is what was seen. The window's surface is here, those
 * of the files are in {@code export}. Colours are JavaFX's; nothing else of JavaFX is needed to paint on a file, on any
 * thread.
 */
package kernelight.ui.surface;
