/**
 * A picture file (a photograph of paper, a scan, a screenshot) becomes ink: decoded, turned upright, the sheet of paper
 * found in it, the paper's shading taken away, dust removed.
 *
 * <p>Imports {@code kernelight.data} and {@code kernelight.data.drawing}, whose {@code InkPicture} it makes. Large
 * pictures are averaged block by block while they are decoded, never sampled: a thin line must not fall between samples.
 */
package kernelight.data.picture;
