/**
 * Filters on pictures: a kernel slides over each plane of a picture (grey, or red, green and blue, 0 to 255) and sums
 * the products, as the filters of a convolutional layer do. What comes out are signed numbers, again as planes, so that
 * one filter can follow another.
 *
 * <p>A {@link kernelight.filter.Filter} is one kernel, or two whose responses become a magnitude or an angle; {@link
 * kernelight.filter.NamedFilter} lists those that have a name, {@link kernelight.filter.FilterText} reads them and one's
 * own as they are typed. {@link kernelight.filter.FilterSettings} says how it slides, {@link
 * kernelight.filter.PictureFilter} does it, with the engine's convolution, and {@link kernelight.filter.ShowAs} turns the
 * numbers into grey levels. Letters as in {@link kernelight.engine}: a plane has H x W numbers, a kernel R x S weights.
 *
 * <p>The packages below it build on this one: pictures to be filtered, chains of filters, what fires, one number opened,
 * programs that filter.
 *
 * <p>Imports the engine, {@code data} with {@code data.picture}, and {@code words}. No JavaFX; threads are handed in. Nothing here changes once it
 * is made; arrays are shared and must not be written to.
 */
package kernelight.filter;
