/** The menu that begins a quiz and the bar below the stage in which it is answered. FX thread. */
package kernelight.stage.quiz.view;
