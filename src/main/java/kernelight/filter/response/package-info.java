/**
 * What a filter says of a picture, looked at as a detector: {@link kernelight.filter.response.Firing} counts the pixels
 * at a threshold or above, {@link kernelight.filter.response.Histogram} how often which responses occur, {@link
 * kernelight.filter.response.StrongestResponses} finds the places of the largest, and {@link
 * kernelight.filter.response.CutOut} makes a filter of a piece of the picture, to be found again.
 *
 * <p>A map is one of the planes of {@link kernelight.filter.Planes}, H x W numbers. Imports {@code filter} only. No
 * JavaFX; any thread; nothing here changes once it is made.
 */
package kernelight.filter.response;
