/** The stage as a node: painting what has changed, pointing, typing, scrolling, screen readers. FX thread. */
package kernelight.stage.view;
