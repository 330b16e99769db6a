package kernelight.screen.stageroom.model;

import kernelight.playback.Timeline;

/**
 * A place in a walk.
 *
 * @param walk what stands for the walk
 * @param timeline how long it was
 */
record Spot(Object walk, Timeline timeline, int position) {}
