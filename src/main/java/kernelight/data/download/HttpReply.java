package kernelight.data.download;

import java.net.http.HttpResponse.ResponseInfo;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.words.LocalizedMessage;

/**
 * The meaning of a mirror's response head for the part file.
 *
 * @param kind what the body is
 * @param total the length of the whole file in bytes, if the mirror says it
 */
record HttpReply(Kind kind, OptionalLong total) {
    enum Kind {
        /** The whole file, even if only a part was requested. */
        WHOLE_FILE,
        /** The requested remainder. */
        REMAINDER,
        /** The part file is already the whole file. */
        COMPLETE,
        /** The part file does not belong to the mirror's file. */
        RESTART
    }

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18}|\\*)");

    /**
     * Interprets the response to a request for what follows the part file.
     *
     * @param present bytes of the part file
     * @throws MirrorFailedException if the status is none of 200, 206 and 416
     */
    static HttpReply of(ResponseInfo info, long present) throws MirrorFailedException {
        Matcher range =
                CONTENT_RANGE.matcher(info.headers().firstValue("Content-Range").orElse(""));
        boolean hasRange = range.matches();
        OptionalLong total = hasRange && !range.group(2).equals("*")
                ? OptionalLong.of(Long.parseLong(range.group(2)))
                : OptionalLong.empty();
        return switch (info.statusCode()) {
            case 200 -> new HttpReply(Kind.WHOLE_FILE, info.headers().firstValueAsLong("Content-Length"));
            case 206 -> {
                boolean asRequested = hasRange && range.group(1) != null && Long.parseLong(range.group(1)) == present;
                yield new HttpReply(asRequested ? Kind.REMAINDER : Kind.RESTART, total);
            }
            case 416 ->
                new HttpReply(total.isPresent() && total.getAsLong() == present ? Kind.COMPLETE : Kind.RESTART, total);
            case 404 -> throw new MirrorFailedException(LocalizedMessage.of("download.mirror.hasNot"), false);
            default ->
                throw new MirrorFailedException(
                        LocalizedMessage.of("download.mirror.status", Integer.toString(info.statusCode())), false);
        };
    }
}
