/**
 * Why a class has its score: {@link kernelight.screen.explain.why.model.WhyModel} has the maps of it over the picture, the
 * terms that decided, and the softmax. Everything is computed in the background, and only what is shown; the newest picture
 * wins. No scene graph.
 */
package kernelight.screen.explain.why.model;
