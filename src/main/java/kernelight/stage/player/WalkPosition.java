package kernelight.stage.player;

import kernelight.playback.Timeline;

/**
 * A position in a walk.
 *
 * @param walk what {@link WalkTables#samePosition} says of the walk
 * @param timeline how long the walk was
 */
public record WalkPosition(Object walk, Timeline timeline, int position) {}
