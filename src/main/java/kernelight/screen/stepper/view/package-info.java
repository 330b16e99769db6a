/**
 * The frame of the screens that step through a case. Such a screen passes its {@link
 * kernelight.screen.stepper.view.StepperParts parts} to a {@link kernelight.screen.stepper.view.StepperScreen}, which
 * arranges them.
 */
package kernelight.screen.stepper.view;
