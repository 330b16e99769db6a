/** A lesson beside the stage: the scene that is walked, and the lesson that is made. FX thread. */
package kernelight.lesson.view;
