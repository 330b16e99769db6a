/**
 * The filters screen in the window: the picture before and after a filter, the pixel that is looked at with its window, its
 * filter and its sum, the filters to choose from, and what fires.
 */
package kernelight.screen.filters.view;
