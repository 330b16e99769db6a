package kernelight.session;

import java.nio.file.Path;

/** A process that counts, saves each number, prints it once it is saved, and never ends by itself. */
final class CountingProcess {
    private CountingProcess() {}

    public static void main(String[] arguments) {
        Session session = new Session(Path.of(arguments[0]), Runnable::run, Runnable::run, System.err::println);
        Counter counter = new Counter("counter");
        session.register(counter);
        System.out.println("began " + counter.count());
        while (true) {
            counter.set(counter.count() + 1);
            System.out.println("kept " + counter.count());
        }
    }
}
