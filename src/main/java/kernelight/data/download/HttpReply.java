package kernelight.data.download;

import java.net.http.HttpResponse.ResponseInfo;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of a mirror's answer means for the part file.
 *
 * @param kind what follows
 * @param total the length of the whole file, where the mirror says it
 */
record HttpReply(Kind kind, OptionalLong total) {
    enum Kind {
        /** The whole file, though only a part of it may have been asked for. */
        FROM_THE_START,
        /** The part that was asked for. */
        THE_REST,
        /** There is nothing after the part that is already here. */
        NOTHING_LEFT,
        /** The part that is here does not fit the mirror's file. */
        START_OVER
    }

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18}|\\*)");

    /** @param present bytes that are in the part file; the answer was to a request for what follows them */
    static HttpReply of(ResponseInfo info, long present) throws MirrorFailedException {
        Matcher range =
                CONTENT_RANGE.matcher(info.headers().firstValue("Content-Range").orElse(""));
        boolean hasRange = range.matches();
        OptionalLong total = hasRange && !range.group(2).equals("*")
                ? OptionalLong.of(Long.parseLong(range.group(2)))
                : OptionalLong.empty();
        return switch (info.statusCode()) {
            case 200 -> new HttpReply(Kind.FROM_THE_START, info.headers().firstValueAsLong("Content-Length"));
            case 206 -> {
                boolean asked = hasRange && range.group(1) != null && Long.parseLong(range.group(1)) == present;
                yield new HttpReply(asked ? Kind.THE_REST : Kind.START_OVER, total);
            }
            case 416 ->
                new HttpReply(
                        total.isPresent() && total.getAsLong() == present ? Kind.NOTHING_LEFT : Kind.START_OVER, total);
            case 404 -> throw new MirrorFailedException("does not have it (404)", false);
            default -> throw new MirrorFailedException("answered with status " + info.statusCode(), false);
        };
    }
}
