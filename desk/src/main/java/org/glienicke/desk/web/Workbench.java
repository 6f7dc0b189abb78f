package org.glienicke.desk.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.glienicke.desk.store.StoreFailure;

/** The workbench: serves the record, every account and what a reader assumes of it, to a browser on this machine. */
public final class Workbench implements AutoCloseable {

    /** Longest body taken, in bytes: a record file of the largest size read, and its form. */
    private static final long LONGEST_BODY = 1_000_000;

    /** How long the record waits to be read for somebody to ask for a page, which begins it too. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Settings settings;
    private final Pages pages = new Pages();
    private final LiveRecord live;
    private final StoreDoor door;
    private final Jobs jobs = new Jobs();
    private final Sourcing sourcing = new Sourcing();
    private final Reckoner reckoner = new Reckoner(sourcing);
    private final LearnedWeights weights;
    private final Javalin server;

    private Workbench(Settings settings) {
        this.settings = settings;
        this.live = LiveRecord.at(settings.ledger());
        this.door = new StoreDoor(settings.store());
        this.weights = new LearnedWeights(settings.ledger(), jobs);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts to serve.
     *
     * @throws IllegalArgumentException if the settings have an {@link Settings#objection}
     * @throws StoreFailure if a store was named and cannot be opened
     */
    public static Workbench start(Settings settings) {
        settings.objection().ifPresent(why -> {
            throw new IllegalArgumentException("settings: " + why);
        });
        var workbench = new Workbench(settings);
        if (settings.isStoreNamed()) {
            workbench.door.openNow();
        }
        workbench.server.start(settings.host(), settings.port());
        workbench.readSoon();
        return workbench;
    }

    // a first page that was kept is answered before the record takes both cores
    private void readSoon() {
        Thread.ofVirtual().name("begins to read").start(() -> {
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            live.begin();
            reckonSoon();
        });
    }

    // the first exchange that somebody opens would wait for them
    private void reckonSoon() {
        try {
            jobs.start(
                    "going rates",
                    "What the record teaches of going rates",
                    _ -> reckoner.precedents(live.now(), Assumed.NOTHING));
        } catch (RejectedExecutionException _) {
            // closed in the meantime
        }
    }

    /** Asks itself for the pages that most readers open first, so that a cache of classes can be trained on it. */
    public void rehearse() {
        var exchange = live.now().ledger().exchanges().keySet().stream().findFirst();
        try (var client = HttpClient.newHttpClient()) {
            for (var path : exchange.map(id -> List.of("", "assets/htmx.js", "exchanges/" + id, "parties"))
                    .orElse(List.of(""))) {
                var request =
                        HttpRequest.newBuilder(URI.create(address() + path)).build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where a browser finds it. */
    public String address() {
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        server.stop();
        live.close();
        jobs.close();
        door.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = LONGEST_BODY;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
        });
        routes(config.routes);
        dealRoom(config.routes);
        savedThings(config.routes);
        data(config.routes);
        config.routes.after(_ -> live.begin());
        config.routes.exception(Refusal.class, this::refused);
        config.routes.exception(HttpResponseException.class, this::notServed);
        config.routes.exception(Exception.class, this::failed);
    }

    private void routes(RoutesConfig routes) {
        var guard = new Guard(settings);
        routes.before(guard::admit);
        routes.get("/assets/{name}", new Assets()::serve);

        var record = new RecordPage(live, sourcing, pages, KeptPage.ofUser());
        routes.get("/", record::show);

        var learning = new Learning(jobs, weights);
        var parties = new PartyPages(live, new PartyBriefs(reckoner), learning, jobs, sourcing, door, pages);
        routes.get("/parties", parties::list);
        routes.get("/parties/{code}", parties::show);
        routes.get("/parties/{code}/seeks", parties::seeks);
        routes.get("/parties/{code}/party.html", parties::file);
        routes.get("/parties/{code}/profile.yaml", parties::profile);
        routes.post("/jobs/{id}/stop", parties::stop);

        var briefs = new Briefs(reckoner, weights);
        var exchanges = new ExchangePages(live, briefs, sourcing, pages);
        routes.get("/exchanges/{id}", exchanges::overview);
        var learn = new LearnPages(live, learning, sourcing, pages);
        routes.get("/exchanges/{id}/learn", learn::show);
        routes.get("/exchanges/{id}/lessons", learn::lessons);
        routes.get("/exchanges/{id}/weights", exchanges::weights);
        routes.post("/exchanges/{id}/weights/stop", exchanges::stop);
        var around = new AroundPages(live, reckoner, jobs, pages);
        routes.get("/exchanges/{id}/precedent", around::precedent);
        routes.get("/exchanges/{id}/audiences", around::audiences);
        var brief = new BriefPages(live, briefs, sourcing, door, pages);
        routes.get("/exchanges/{id}/{party}", brief::brief);
        routes.get("/exchanges/{id}/{party}/origin/{key}", brief::origin);
        routes.get("/exchanges/{id}/{party}/brief.html", brief::file);
        routes.get("/exchanges/{id}/{party}/profile.yaml", brief::profile);
    }

    private void dealRoom(RoutesConfig routes) {
        var shelf = new CaseShelf(settings.cases(), door);
        var cases = new CasePages(live, shelf, jobs, weights, sourcing, pages);
        routes.get("/cases", cases::list);
        routes.get("/cases/{id}", cases::show);
        routes.get("/cases/{id}/weights", cases::weights);
        routes.post("/cases/{id}/stop", cases::stop);
        routes.get("/cases/{id}/packages", cases::packages);
        routes.get("/cases/{id}/examined", cases::examined);
        routes.get("/cases/{id}/dossier.html", cases::dossier);
        routes.get("/cases/{id}/package.yaml", cases::file);
        routes.get("/cases/{id}/case.yaml", cases::yaml);

        var make = new MakePages(live, shelf, door, pages);
        routes.get("/make", make::show);
        routes.post("/make", make::save);
        routes.post("/make/check", make::check);
        routes.post("/make/{name}/undo", make::undo);
        routes.post("/make/{name}/remove", make::remove);
    }

    private void data(RoutesConfig routes) {
        var data = new DataPages(live, reckoner, pages);
        routes.get("/data", data::show);
        routes.get("/data/tables.zip", data::tables);
        routes.get("/data/spreadsheets.zip", data::spreadsheets);
        routes.get("/data/followthemoney.zip", data::entities);
        routes.get("/data/ledger.json", data::ledger);
        routes.get("/data/ledger.sqlite", data::database);
        routes.get("/api/exchanges", data::exchanges);
        routes.get("/api/exchanges/{id}", data::exchange);
        routes.get("/api/exchanges/{id}/accounts/{party}", data::account);
        routes.get("/api/parties", data::parties);
        routes.get("/api/openapi.json", data::description);
    }

    private void savedThings(RoutesConfig routes) {
        var profiles = new ProfilePages(live, door, pages);
        routes.get("/profiles", profiles::list);
        routes.post("/profiles", profiles::save);
        routes.get("/profiles/{name}", profiles::show);
        routes.post("/profiles/{name}/undo", profiles::undo);
        routes.post("/profiles/{name}/remove", profiles::remove);

        var history = new RecordHistory(live, door, pages);
        routes.get("/add/history", history::show);
        routes.post("/add/history/{id}/undo", history::undo);
        var add = new AddPage(live, door, history, pages);
        routes.get("/add", add::show);
        routes.post("/add", add::post);
        routes.post("/add/check", add::check);
    }

    private void refused(Refusal refusal, Context request) {
        problem(request, refusal.status(), refusal.sentence(), refusal.way());
    }

    private void notServed(HttpResponseException e, Context request) {
        switch (e.getStatus()) {
            case 404 -> problem(request, 404, "There is no page at this address.", "Look for it in the record.");
            case 413 -> problem(request, 413, "What was sent is too long.", "Send at most a million bytes.");
            default -> problem(request, e.getStatus(), "This was not understood.", "Go back and try it otherwise.");
        }
    }

    private void failed(Exception e, Context request) {
        var trace = e.getStackTrace();
        var where = trace.length == 0 ? "an unknown place" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
        problem(
                request,
                500,
                "This is our mistake: " + e.getClass().getSimpleName() + " at " + where + ".",
                "Please report it with this line and the address; CONTRIBUTING.md says where. What you typed is still"
                        + " there if you go back.");
    }

    private void problem(Context request, int status, String sentence, String way) {
        request.status(status);
        if (request.path().startsWith("/api/")) {
            request.contentType("application/json; charset=utf-8").result(Api.problem(sentence, way));
            return;
        }
        var template = Pages.isPiece(request) ? "problempiece.jte" : "problem.jte";
        pages.show(
                request, template, Map.of("frame", Frame.bare(request, "Not done"), "sentence", sentence, "way", way));
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }
}
