package kernelight.stage.player;

import kernelight.playback.Timeline;

/**
 * A position in a walk.
 *
 * @param walk identifies the walk: its {@link WalkTables#samePosition}
 * @param timeline the timeline of the walk at that time
 */
public record WalkPosition(Object walk, Timeline timeline, int position) {}
