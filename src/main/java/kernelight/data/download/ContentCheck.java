package kernelight.data.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipException;
import kernelight.data.mnist.MnistFileSpec;
import kernelight.words.LocalizedMessage;

/** Copies unpacked bytes and checks that they are what they must be. */
final class ContentCheck {
    static final LocalizedMessage DAMAGED = LocalizedMessage.of("download.sent.damaged");

    private static final int CHUNK = 1 << 16;

    private ContentCheck() {}

    /**
     * Copies at most as many bytes as the file must have.
     *
     * @param beforeEachChunk may throw an exception to stop
     * @return what is wrong, as the rest of a sentence that begins with the file's source; empty if nothing is
     */
    static Optional<LocalizedMessage> copy(
            InputStream unpacked, OutputStream out, MnistFileSpec file, Runnable beforeEachChunk) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        try {
            for (int read = unpacked.read(chunk); read >= 0; read = unpacked.read(chunk)) {
                beforeEachChunk.run();
                length += read;
                if (length > file.length()) {
                    return Optional.of(LocalizedMessage.of("download.sent.tooLong", Long.toString(file.length())));
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        } catch (EOFException | ZipException _) {
            return Optional.of(DAMAGED);
        }
        if (length < file.length()) {
            return Optional.of(
                    LocalizedMessage.of("download.sent.tooShort", Long.toString(length), Long.toString(file.length())));
        }
        boolean matches = HexFormat.of().formatHex(digest.digest()).equals(file.sha256());
        return matches ? Optional.empty() : Optional.of(LocalizedMessage.of("download.sent.differs"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
