/** The controls that edit a stage: a field on a cell, dragging, steppers for settings. FX thread. */
package kernelight.stage.edit.view;
