package kernelight.screen.convolution.model;

import kernelight.walk.ConvolutionFrame;
import kernelight.walk.ConvolutionWalk;

/** A walk and the frame it is at: always of one another, so picture and formula never mix two cases. */
public record Moment(ConvolutionWalk walk, ConvolutionFrame frame) {}
