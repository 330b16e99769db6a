/**
 * The pictures that come with the app: {@link kernelight.filter.picture.BuiltInPicture} names them. Each is drawn by its
 * own class on a {@link kernelight.filter.picture.Painting}, which knows outlines, gradients, textures and noise, so that
 * there are no picture files, and the same pixels on every machine.
 *
 * <p>Imports {@code kernelight.filter} with {@code response}. Any thread.
 */
package kernelight.filter.picture;
