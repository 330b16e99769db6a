package kernelight.filter.code;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import kernelight.filter.Planes;

/** Maps as a file of NumPy ({@code np.load}): an array of C x H x W floats. */
public final class NumPyFile {
    /** Version 1.0 of the format. */
    private static final byte[] START = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private static final int LENGTH_BYTES = 2;

    /** The numbers begin at a multiple of this. */
    private static final int ALIGNMENT = 64;

    private NumPyFile() {}

    /** The bytes of the file, as numpy.lib.format describes them. */
    public static byte[] bytes(Planes planes) {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': ("
                + planes.planes().size() + ", " + planes.height() + ", " + planes.width() + "), }";
        int before = START.length + LENGTH_BYTES;
        int start = Math.ceilDiv(before + header.length() + 1, ALIGNMENT) * ALIGNMENT;
        String padded = header + " ".repeat(start - before - header.length() - 1) + "\n";
        ByteBuffer file = ByteBuffer.allocate(
                        start + planes.planes().size() * planes.height() * planes.width() * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(START)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII));
        planes.planes().forEach(plane -> {
            for (float number : plane) {
                file.putFloat(number);
            }
        });
        return file.array();
    }
}
