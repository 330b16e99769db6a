package kernelight.engine.kernel;

/**
 * The Java module with the Vector API, {@code jdk.incubator.vector}: there or not.
 *
 * <p>A JVM that starts with this module prints a warning about it on every start. So {@code module-info} names it as
 * needed for compiling only, and it is loaded here, while running, the way the JVM itself loads its agents' modules: by
 * {@code jdk.internal.module.Modules.loadModule}, for which the launcher gives
 * {@code --add-exports=java.base/jdk.internal.module=kernelight}. It ends up in the boot loader as always, without which
 * the JVM would not turn its calls into vector instructions, and is as fast. Rejected: a module layer of one's own (may
 * not use the boot loader), filtering standard error in the launcher (no terminal any more behind it).
 */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** Makes the Vector API readable for this module, or says that it cannot be had. */
    static boolean load() {
        if ("off".equals(System.getProperty("kernelight.vectors"))) { // asked for, see the package's description
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
            return false; // not in this Java, or the option to load it was not given
        }
    }
}
