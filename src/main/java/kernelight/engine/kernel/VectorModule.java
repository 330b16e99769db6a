package kernelight.engine.kernel;

/**
 * Loads the Java module with the Vector API, {@code jdk.incubator.vector}, if this Java has it.
 *
 * <p>A JVM that starts with this module prints a warning about it on every start. So {@code module-info} requires it
 * for compiling only, and it is loaded here at run time, the way the JVM itself loads the modules of its agents: by
 * {@code jdk.internal.module.Modules.loadModule}, for which the launcher gives {@code
 * --add-exports=java.base/jdk.internal.module=kernelight}. That puts it into the boot loader as usual; the JVM turns
 * the API's calls into vector instructions only there. Rejected: a module layer of our own (cannot use the boot
 * loader); filtering standard error in the launcher (the program would no longer be connected to the terminal).
 */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** Makes the Vector API readable for this module; returns whether that succeeded. */
    static boolean load() {
        if ("off".equals(System.getProperty("kernelight.vectors"))) { // see the package's description
            return false;
        }
        Module own = VectorModule.class.getModule();
        try {
            Module vector = ModuleLayer.boot().findModule(NAME).orElse(null);
            if (vector == null) {
                vector = (Module) Class.forName("jdk.internal.module.Modules")
                        .getMethod("loadModule", String.class)
                        .invoke(null, NAME);
            }
            own.addReads(vector);
            return true;
        } catch (ReflectiveOperationException | IllegalCallerException | LayerInstantiationException e) {
            return false; // this Java does not have it, or the option to load it is missing
        }
    }
}
