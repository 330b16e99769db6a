/**
 * The practice screen: the question with its answers on the stage or in a line, the verdict with the mistake drawn beside
 * the right way, the topics with their progress, the ten questions in the footer, the summary, a class's results. Every
 * part shows a {@link kernelight.screen.practice.model.PracticeState} whole. FX thread.
 */
package kernelight.screen.practice.view;
