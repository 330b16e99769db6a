/**
 * Digits that people really wrote with a pen on a tablet (UCI pendigits, Alpaydin and Alimoglu 1998), and how well the
 * app reads them.
 */
package kernelight.data.penstrokes;
