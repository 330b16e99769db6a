/**
 * A picture of any network, made from the network itself: its volumes, with sides that follow the shapes, modules with
 * their branches, skip connections, equal stages folded into one. {@link kernelight.network.drawing.NetworkOutline} finds
 * these parts in the graph; {@link kernelight.network.drawing.NetworkDrawing} lays them out in the size of a slide or a
 * window and paints them on any surface. No toolkit is needed; any thread.
 */
package kernelight.network.drawing;
