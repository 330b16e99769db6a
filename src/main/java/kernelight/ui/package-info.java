/**
 * General JavaFX tools: texts, themes, surfaces to paint on and controls. Knows no screen and no engine. This package
 * itself is empty.
 */
package kernelight.ui;
