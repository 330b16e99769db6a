/**
 * What a stage shows at one moment, without a pixel and without a colour: blocks of tables, what each of their cells
 * looks like (in roles: which quantity, how much emphasis), and the sum written out below. {@link
 * kernelight.stage.state.WalkState} makes states out of walks; {@code stage.paint} paints them. No JavaFX.
 */
package kernelight.stage.state;
