package kernelight.stage.player;

import kernelight.playback.Timeline;

/**
 * A place in a walk.
 *
 * @param walk what stands for the walk
 * @param timeline how long it was
 */
record WalkPosition(Object walk, Timeline timeline, int position) {}
