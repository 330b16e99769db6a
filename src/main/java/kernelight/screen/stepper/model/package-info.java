/** What the screens share on which a case is stepped through: how the output's size is worked out, and what is never read. */
package kernelight.screen.stepper.model;
