package kernelight.ui.pointer;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The few functions of GDK 3 that are needed here, for all the windows of this app. */
@SuppressWarnings("restricted") // native functions
final class Gdk {
    private static final Logger LOG = Logger.getLogger(Gdk.class.getName());
    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    // From GdkEventMask and GdkWindowType.
    private static final int POINTER_MOTION = 1 << 2;
    private static final int POINTER_MOTION_HINT = 1 << 3;
    private static final int BUTTON_MOTIONS = 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7;
    private static final int BUTTON_PRESS = 1 << 8;
    private static final int BUTTON_RELEASE = 1 << 9;
    private static final int TOP_LEVEL = 1;
    private static final int NOW = 0;

    private static final Optional<Gdk> INSTANCE = find();

    private final MethodHandle defaultScreen;
    private final MethodHandle topLevelWindows;
    private final MethodHandle freeList;
    private final MethodHandle windowType;
    private final MethodHandle isVisible;
    private final MethodHandle events;
    private final MethodHandle setEvents;
    private final MethodHandle setEventCompression;
    private final MethodHandle cursor;
    private final MethodHandle grabPointer;

    /** @throws NoSuchElementException if a function is missing */
    private Gdk(SymbolLookup gdk, SymbolLookup glib) {
        defaultScreen = function(gdk, "gdk_screen_get_default", ADDRESS);
        topLevelWindows = function(gdk, "gdk_screen_get_toplevel_windows", ADDRESS, ADDRESS);
        freeList = procedure(glib, "g_list_free", ADDRESS);
        windowType = function(gdk, "gdk_window_get_window_type", INT, ADDRESS);
        isVisible = function(gdk, "gdk_window_is_visible", INT, ADDRESS);
        events = function(gdk, "gdk_window_get_events", INT, ADDRESS);
        setEvents = procedure(gdk, "gdk_window_set_events", ADDRESS, INT);
        setEventCompression = procedure(gdk, "gdk_window_set_event_compression", ADDRESS, INT);
        cursor = function(gdk, "gdk_window_get_cursor", ADDRESS, ADDRESS);
        grabPointer = function(gdk, "gdk_pointer_grab", INT, ADDRESS, INT, INT, ADDRESS, ADDRESS, INT);
    }

    /** GDK, where JavaFX uses it and native access is enabled. */
    static Optional<Gdk> instance() {
        return INSTANCE;
    }

    private static Optional<Gdk> find() {
        if (!System.getProperty("os.name").equals("Linux")
                || !Gdk.class.getModule().isNativeAccessEnabled()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Gdk(
                    SymbolLookup.libraryLookup("libgdk-3.so.0", Arena.global()),
                    SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global())));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            LOG.log(Level.FINE, "GDK 3 is not available, so quick strokes may lose corners.", e);
            return Optional.empty();
        }
    }

    /** From now on motions of the pointer are reported as they come, not only on request. */
    void dropMotionHints() {
        callForEach(window -> {
            int mask = (int) events.invokeExact(window);
            if ((mask & POINTER_MOTION_HINT) != 0) {
                setEvents.invokeExact(window, mask & ~POINTER_MOTION_HINT);
            }
        });
    }

    /** Sets whether queued motions are merged into the last of them. */
    void mergeMotions(boolean merge) {
        callForEach(window -> {
            setEventCompression.invokeExact(window, merge ? 1 : 0);
        });
    }

    /** Grabs the pointer as JavaFX does for a drag, but without motion hints. */
    void grabWithoutHints() {
        callForEach(window -> {
            int mask = POINTER_MOTION | BUTTON_MOTIONS | BUTTON_PRESS | BUTTON_RELEASE;
            MemorySegment seen = (MemorySegment) cursor.invokeExact(window);
            int status = (int) grabPointer.invokeExact(window, 0, mask, MemorySegment.NULL, seen, NOW);
            if (status != 0) {
                LOG.fine("GDK could not grab the pointer; its status is " + status);
            }
        });
    }

    private interface Call {
        void on(MemorySegment window) throws Throwable;
    }

    private void callForEach(Call call) {
        try {
            for (MemorySegment window : visibleWindows()) {
                call.on(window);
            }
        } catch (Throwable e) { // what invokeExact declares; C functions throw nothing
            LOG.log(Level.WARNING, "A call of GDK failed, so quick strokes may lose corners.", e);
        }
    }

    /** The visible windows of this app, without menus, tooltips and the like. */
    private List<MemorySegment> visibleWindows() throws Throwable {
        List<MemorySegment> windows = new ArrayList<>();
        MemorySegment screen = (MemorySegment) defaultScreen.invokeExact();
        if (screen.equals(MemorySegment.NULL)) {
            return windows; // JavaFX runs on another platform, such as the headless one
        }
        MemorySegment list = (MemorySegment) topLevelWindows.invokeExact(screen);
        for (MemorySegment node = list; !node.equals(MemorySegment.NULL); ) {
            MemorySegment fields = node.reinterpret(2 * ADDRESS.byteSize()); // of a GList: what it holds, the next one
            MemorySegment window = fields.get(ADDRESS, 0);
            if ((int) windowType.invokeExact(window) == TOP_LEVEL && (int) isVisible.invokeExact(window) != 0) {
                windows.add(window);
            }
            node = fields.get(ADDRESS, ADDRESS.byteSize());
        }
        freeList.invokeExact(list);
        return windows;
    }

    private static MethodHandle function(
            SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
        return link(library, name, FunctionDescriptor.of(result, arguments));
    }

    private static MethodHandle procedure(SymbolLookup library, String name, MemoryLayout... arguments) {
        return link(library, name, FunctionDescriptor.ofVoid(arguments));
    }

    private static MethodHandle link(SymbolLookup library, String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), type);
    }
}
