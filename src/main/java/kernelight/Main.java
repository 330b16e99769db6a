package kernelight;

import javafx.application.Application;

/** Starts Kernelight: without arguments the window, with a subcommand the same work without one. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Application.launch(App.class, arguments);
    }
}
