/**
 * The answer to why a class has its score, in place of a screen: {@link kernelight.screen.explain.why.view.WhyView} shows what
 * {@link kernelight.screen.explain.why.model} has, beside what is read: a pad that is drawn on, where the screen has one.
 */
package kernelight.screen.explain.why.view;
