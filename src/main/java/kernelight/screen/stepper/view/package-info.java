/**
 * The screens on which a case is stepped through. A screen hands its {@link
 * kernelight.screen.stepper.view.StepperParts parts} to a {@link kernelight.screen.stepper.view.StepperScreen}, which puts
 * them in their places.
 */
package kernelight.screen.stepper.view;
