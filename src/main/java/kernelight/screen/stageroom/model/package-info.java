/**
 * What the models of all screens with a stage share: outputs hidden and asked for, the output's size worked out. Knows no
 * such screen; what it needs of one is {@link kernelight.screen.stageroom.model.Predictable}. {@code javafx.beans} only;
 * FX thread; tested without a toolkit.
 */
package kernelight.screen.stageroom.model;
