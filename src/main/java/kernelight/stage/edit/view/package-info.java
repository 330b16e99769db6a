/** What a person edits a stage with: a field on a cell, dragging, steppers for settings. FX thread. */
package kernelight.stage.edit.view;
