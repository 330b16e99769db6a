/**
 * What is practised: {@link kernelight.screen.practice.model.PracticeModel} leads through exercises, ten at a time or as a
 * test; an {@link kernelight.screen.practice.model.Attempt} is one exercise with what was typed and how it was judged.
 * {@link kernelight.screen.practice.model.Progress} is kept between starts, and saved as a results file that a teacher
 * gathers in {@link kernelight.screen.practice.model.ClassResults}. {@code javafx.beans} only; FX thread, except that
 * files are read and written by the worker.
 */
package kernelight.screen.practice.model;
