package kernelight.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import kernelight.words.LocalizedMessage;

/** Why the operating system could not read or write a file, as a few words in a sentence of the caller. */
public final class SystemReason {
    /** What Java's English texts of the common reasons contain, and the texts that say them in the window's language. */
    private static final Map<String, String> KNOWN = Map.of(
            "no space left", "file.reason.noSpace",
            "not enough space", "file.reason.noSpace",
            "quota", "file.reason.quota",
            "read-only", "file.reason.readOnly",
            "is a directory", "file.reason.isAFolder",
            "permission denied", "file.reason.permissionDenied",
            "input/output error", "file.reason.inputOutput",
            "too many open files", "file.reason.tooManyOpen",
            "file name too long", "file.reason.nameTooLong");

    private SystemReason() {}

    /** The reason; one that has no text of its own is quoted as the operating system puts it. */
    public static LocalizedMessage of(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> LocalizedMessage.of("file.reason.permissionDenied");
            case NoSuchFileException missing -> LocalizedMessage.of("file.reason.missing", named(missing));
            case NotDirectoryException file -> LocalizedMessage.of("file.reason.notAFolder", named(file));
            case FileAlreadyExistsException file -> LocalizedMessage.of("file.reason.exists", named(file));
            case DirectoryNotEmptyException folder -> LocalizedMessage.of("file.reason.notEmpty", named(folder));
            case FileSystemLoopException _ -> LocalizedMessage.of("file.reason.circle");
            case FileSystemException system when system.getReason() != null -> said(system.getReason());
            case FileNotFoundException missing
            when missing.getMessage() != null -> said(inBrackets(missing.getMessage()));
            default ->
                cause.getMessage() == null ? LocalizedMessage.of("file.reason.unknown") : said(cause.getMessage());
        };
    }

    private static String named(FileSystemException problem) {
        return String.valueOf(problem.getFile());
    }

    /** Java's older file classes say "/path/file (Permission denied)". */
    private static String inBrackets(String message) {
        int open = message.lastIndexOf('(');
        return open > 0 && message.endsWith(")") ? message.substring(open + 1, message.length() - 1) : message;
    }

    private static LocalizedMessage said(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return KNOWN.entrySet().stream()
                .filter(known -> lowerCase.contains(known.getKey()))
                .findFirst()
                .map(known -> LocalizedMessage.of(known.getValue()))
                .orElseGet(() -> LocalizedMessage.of("file.reason.other", lowerFirst(text)));
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
