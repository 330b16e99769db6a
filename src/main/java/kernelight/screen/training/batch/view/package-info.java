/** One batch taken apart: its four steps, one at a time, with the numbers of one of its images. */
package kernelight.screen.training.batch.view;
