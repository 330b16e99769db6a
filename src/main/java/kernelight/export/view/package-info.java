/** The panel that exports what is on a stage, over that stage. JavaFX; FX thread. */
package kernelight.export.view;
