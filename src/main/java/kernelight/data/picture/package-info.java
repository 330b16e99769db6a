/**
 * Reads picture files (photographs of paper, scans, screenshots) as ink: decodes them, turns them upright, finds the
 * sheet of paper, and removes shading and dust. Or with their colours, as they are.
 *
 * <p>Imports {@code kernelight.data} and {@code kernelight.data.drawing}, whose {@code InkPicture} is the result.
 * Large pictures are averaged block by block while they are decoded and never sampled, because a thin line could fall
 * between samples.
 */
package kernelight.data.picture;
