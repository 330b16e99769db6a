/**
 * Lessons: scenes in order, each with a few sentences and the state of a screen, in one JSON file; checked, edited with undo,
 * and the lessons that come with the app. Knows screens only by the kind of their states, and no window.
 */
package kernelight.lesson;
