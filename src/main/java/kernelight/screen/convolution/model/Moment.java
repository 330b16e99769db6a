package kernelight.screen.convolution.model;

import kernelight.walk.square.ConvolutionFrame;
import kernelight.walk.square.ConvolutionWalk;

/** A walk and the frame it is at: always of one another, so picture and formula never mix two cases. */
public record Moment(ConvolutionWalk walk, ConvolutionFrame frame) {}
