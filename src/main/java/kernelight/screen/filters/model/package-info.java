/**
 * The filters screen without its picture: which picture goes through which filters, their responses, computed in the
 * background; the pixel that is looked at, with its window, its products and its sum; what fires, and the strongest
 * responses. No scene graph.
 */
package kernelight.screen.filters.model;
