/** Pen strokes read from files, drawn, and read by the shipped network. */
package kernelight.data.penstrokes;
