package kernelight.data.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks whether the end of a picture file is missing, by the structure of the file: some decoders leave the lower part
 * of a picture black without an error, others fail without a reason. A file that has all its pixels and lacks only the
 * marker of its end counts as complete.
 */
final class TruncationCheck {
    private static final int PNG = 0x89504e47;
    private static final int PNG_HEAD = 8;
    private static final int PNG_DATA = 0x49444154;
    private static final int CHECKSUM = 4;
    private static final int GIF = 0x47494638;
    private static final int JPEG = 0xffd8;
    private static final int JPEG_END = 0xd9;
    private static final int JPEG_SCAN = 0xda;
    private static final int JPEG_PROGRESSIVE = 0xc2;

    private final DataInputStream in;

    private TruncationCheck(DataInputStream in) {
        this.in = in;
    }

    /** Whether the end of the file is missing; false for formats other than PNG, GIF and JPEG. */
    static boolean isMissing(Path path) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            int first = in.readInt();
            TruncationCheck end = new TruncationCheck(in);
            if (first == PNG) {
                end.readPng();
            } else if (first == GIF) {
                end.readGif();
            } else if (first >>> 16 == JPEG) {
                end.readJpeg(first & 0xffff);
            }
            return false;
        } catch (EOFException cut) {
            return true;
        } catch (IOException other) {
            return false;
        }
    }

    /** Skips chunks (length, kind, content, checksum); what comes after the pixel data is not needed. */
    private void readPng() throws IOException {
        in.skipNBytes(PNG_HEAD - Integer.BYTES);
        boolean data = false;
        while (true) {
            int length;
            int kind;
            try {
                length = in.readInt();
                kind = in.readInt();
            } catch (EOFException end) {
                if (data) {
                    return;
                }
                throw end;
            }
            if (data && kind != PNG_DATA) {
                return;
            }
            data |= kind == PNG_DATA;
            in.skipNBytes(Integer.toUnsignedLong(length));
            if (kind != PNG_DATA) {
                in.skipNBytes(CHECKSUM);
            } else {
                in.skip(CHECKSUM);
            }
        }
    }

    /** Skips everything up to the end of the first picture's blocks. */
    private void readGif() throws IOException {
        in.skipNBytes(2 + 4);
        int flags = in.readUnsignedByte();
        in.skipNBytes(2);
        skipGifColours(flags);
        while (true) {
            int kind = in.readUnsignedByte();
            if (kind == ',') {
                in.skipNBytes(8);
                skipGifColours(in.readUnsignedByte());
                in.skipNBytes(1);
                skipGifBlocks();
                return;
            }
            if (kind != '!') {
                return; // damaged, or ends without any picture: the decoder reports it
            }
            in.skipNBytes(1);
            skipGifBlocks();
        }
    }

    private void skipGifColours(int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            in.skipNBytes(3L << (flags & 7) + 1);
        }
    }

    private void skipGifBlocks() throws IOException {
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            in.skipNBytes(length);
        }
    }

    /**
     * Skips segments with a length, and the data after each start of a scan, in which a marker is 0xff followed by a
     * byte other than 0. For a single scan, the decoder's own warning about missing data is more reliable than this.
     */
    private void readJpeg(int firstMarker) throws IOException {
        int marker = firstMarker & 0xff;
        boolean oneScan = true;
        while (true) {
            if (marker == JPEG_END) {
                return;
            }
            oneScan &= marker != JPEG_PROGRESSIVE;
            if (marker != 0 && marker != 0xff && (marker < 0xd0 || marker > 0xd8)) {
                int length = in.readUnsignedShort();
                in.skipNBytes(Math.max(0, length - 2));
            }
            if (marker == JPEG_SCAN || marker == 0 || marker >= 0xd0 && marker <= 0xd7) {
                try {
                    marker = markerInData();
                } catch (EOFException end) {
                    if (oneScan) {
                        return;
                    }
                    throw end;
                }
            } else {
                marker = nextMarker();
            }
        }
    }

    private int markerInData() throws IOException {
        while (in.readUnsignedByte() != 0xff) {
            continue;
        }
        return in.readUnsignedByte();
    }

    private int nextMarker() throws IOException {
        int value = in.readUnsignedByte();
        while (value == 0xff) {
            value = in.readUnsignedByte();
        }
        return value;
    }
}
