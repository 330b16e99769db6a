package kernelight.data.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the last part of a picture file is missing, told from the file's parts and not from its pixels: some decoders
 * say nothing and leave the lower part of a picture black, others fail without saying why. A file that has all its
 * pixels and lacks only the mark of its end is whole.
 */
final class PictureEnd {
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

    private PictureEnd(DataInputStream in) {
        this.in = in;
    }

    /** False for kinds of files that are not known here. */
    static boolean isMissing(Path path) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            int first = in.readInt();
            PictureEnd end = new PictureEnd(in);
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

    /** Chunks of a length, a kind, their content and its checksum; what comes after the data is not needed. */
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

    /** To the end of the first picture's blocks. */
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
                return; // damaged, or its end without any picture: the decoder says so
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
     * Segments with a length, and after each beginning of a scan its data, in which a mark is 0xff and not 0. Where all
     * is in one scan the decoder itself warns of what is missing of it, and knows better than this.
     */
    private void readJpeg(int firstMark) throws IOException {
        int mark = firstMark & 0xff;
        boolean oneScan = true;
        while (true) {
            if (mark == JPEG_END) {
                return;
            }
            oneScan &= mark != JPEG_PROGRESSIVE;
            if (mark != 0 && mark != 0xff && (mark < 0xd0 || mark > 0xd8)) {
                int length = in.readUnsignedShort();
                in.skipNBytes(Math.max(0, length - 2));
            }
            if (mark == JPEG_SCAN || mark == 0 || mark >= 0xd0 && mark <= 0xd7) {
                try {
                    mark = markInData();
                } catch (EOFException end) {
                    if (oneScan) {
                        return;
                    }
                    throw end;
                }
            } else {
                mark = nextMark();
            }
        }
    }

    private int markInData() throws IOException {
        while (in.readUnsignedByte() != 0xff) {
            continue;
        }
        return in.readUnsignedByte();
    }

    private int nextMark() throws IOException {
        int value = in.readUnsignedByte();
        while (value == 0xff) {
            value = in.readUnsignedByte();
        }
        return value;
    }
}
