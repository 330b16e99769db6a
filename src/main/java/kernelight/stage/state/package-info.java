/**
 * What a stage shows at one moment, without a pixel and without a colour: blocks of tables, what each of their cells looks
 * like (in roles: whose number it is, how much it matters now), and the sum written out below. Screens' models make
 * states out of walks; {@code stage.paint} paints them. No JavaFX.
 */
package kernelight.stage.state;
