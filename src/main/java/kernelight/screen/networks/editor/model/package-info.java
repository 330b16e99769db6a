/**
 * A network of one's own, edited: the plan with what can be undone ({@link
 * kernelight.screen.networks.editor.model.EditorModel}), the rows of its list, what can be added and set. No scene graph.
 */
package kernelight.screen.networks.editor.model;
