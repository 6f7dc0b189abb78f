package org.glienicke.desk.cli;

import io.javalin.util.JavalinBindException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.glienicke.desk.store.StoreAddress;
import org.glienicke.desk.store.StoreFailure;
import org.glienicke.desk.web.Settings;
import org.glienicke.desk.web.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code serve}: the workbench in a browser. */
@Command(
        name = "serve",
        description = "Opens the workbench: read the record in a browser, change an assumption, see what moves.",
        footer = {"", "Example:", "  glienicke serve --port 8962", "", "Ctrl-C ends it."})
final class ServeCommand implements Callable<Integer> {

    private static final String PORT = "8962";
    private static final int LAST_PORT = 65_535;

    private final Main main;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; ${DEFAULT-VALUE} if not given, so only this machine reaches it.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = PORT,
            description = "Port; 0 for any that is free, ${DEFAULT-VALUE} if not given.")
    private int port;

    @Option(
            names = "--token",
            paramLabel = "WORDS",
            description = "What every visitor must show; needed where others can reach the address.")
    private @Nullable String token;

    @Option(
            names = "--store",
            paramLabel = "PLACE",
            description =
                    "Where saved profiles, cases and drafts are kept: a folder, or postgres://user:password@host/database. "
                            + "Without it, the folder for data of programs.")
    private @Nullable String store;

    @Option(names = "--rehearsal", hidden = true, description = "Serve a few pages to itself and end.")
    private boolean isRehearsal;

    ServeCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(main.root())) {
            return refuse("There is no folder '" + main.root() + "' with a record.");
        }
        if (port < 0 || port > LAST_PORT) {
            return refuse("--port is " + port + ", not 0 to " + LAST_PORT + ".");
        }
        try {
            var settings = settings();
            var objection = settings.objection();
            return objection.isPresent() ? refuse(objection.get()) : serve(settings);
        } catch (IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (StoreFailure failure) {
            return refuse(failure.sentence());
        } catch (JavalinBindException _) {
            return refuse("Port " + port + " is taken or not allowed. Maybe --port 0, which takes any that is free.");
        }
    }

    private Settings settings() {
        var place = store == null ? StoreAddress.usual(System.getenv()) : StoreAddress.parse(store);
        return new Settings(
                host, isRehearsal ? 0 : port, Optional.ofNullable(token), main.root(), place, store != null);
    }

    private int serve(Settings settings) throws InterruptedException {
        try (var workbench = Workbench.start(settings)) {
            if (isRehearsal) {
                workbench.rehearse();
                return Exit.FINE;
            }
            main.out().print("Workbench at " + workbench.address() + "\nCtrl-C ends it.\n");
            main.out().flush();
            new CountDownLatch(1).await();
        }
        return Exit.FINE;
    }

    private int refuse(String why) {
        main.err().print(Layout.clean(why) + "\n");
        main.err().flush();
        return Exit.FINDINGS;
    }
}
