package kernelight.concurrent;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets threads give way to the window: they get the processors whenever nothing else wants them. Java's own priorities do
 * nothing on Linux, where a thread that always computes would be given as long a turn as the one that paints.
 */
@SuppressWarnings("restricted") // a native function
final class LowPriority {
    private static final Logger LOG = Logger.getLogger(LowPriority.class.getName());
    /** About a tenth of the share of a usual thread where both want a processor. */
    private static final int NICE = 10;
    /** From sys/resource.h; on Linux it means a thread, and 0 the calling one. */
    private static final int PRIO_PROCESS = 0;

    private static final int CALLING_THREAD = 0;
    private static final Optional<MethodHandle> SETPRIORITY = find();

    private LowPriority() {}

    /** The same work, on a thread that gives way from then on. */
    static Runnable of(Runnable work) {
        return () -> {
            lower();
            work.run();
        };
    }

    private static void lower() {
        try {
            if (SETPRIORITY.isPresent()) {
                int failed = (int) SETPRIORITY.get().invokeExact(PRIO_PROCESS, CALLING_THREAD, NICE);
                LOG.log(Level.FINE, "setpriority returned {0}", failed);
            }
        } catch (Throwable e) { // what invokeExact declares; C functions throw nothing
            LOG.log(Level.WARNING, "The priority of a thread could not be lowered.", e);
        }
    }

    private static Optional<MethodHandle> find() {
        if (!System.getProperty("os.name").equals("Linux")
                || !LowPriority.class.getModule().isNativeAccessEnabled()) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            SymbolLookup library = linker.defaultLookup();
            return Optional.of(linker.downcallHandle(
                    library.findOrThrow("setpriority"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            LOG.log(Level.FINE, "There is no setpriority, so training threads do not give way to the window.", e);
            return Optional.empty();
        }
    }
}
