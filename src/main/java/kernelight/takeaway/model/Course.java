package kernelight.takeaway.model;

import kernelight.export.Run;
import kernelight.words.Message;

/**
 * One way of playing what is on the stage: each step, or each product.
 *
 * @param name what a frame of it is
 * @param secondsPerFrame how long a frame is seen at a speed of 1
 */
public record Course(Message name, Run run, double secondsPerFrame) {}
