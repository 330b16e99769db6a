/**
 * A worksheet and its key as pages for print, in black and white: laid out in blocks that stay whole, painted on any
 * {@link kernelight.ui.surface.Surface}, into a file as on the screen. Lengths are in 96ths of an inch. Of JavaFX only
 * colours are used; {@code export.file} makes a PDF file of the pages.
 */
package kernelight.worksheet.page;
