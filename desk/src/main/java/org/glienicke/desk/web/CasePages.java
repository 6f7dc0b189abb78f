package org.glienicke.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.glienicke.core.briefing.PackagePage;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.page.HtmlPage;

/** The deal room: a case, the package that somebody puts together, and what can be asked about it. */
final class CasePages {

    static final String PLACE = "cases";

    /** Nobody is shown a clock for less. */
    private static final Duration UNNOTICED = Duration.ofMillis(400);

    private final LiveRecord live;
    private final CaseShelf shelf;
    private final Bargaining bargaining;
    private final Sourcing sourcing;
    private final Pages pages;

    CasePages(LiveRecord live, CaseShelf shelf, Jobs jobs, LearnedWeights weights, Sourcing sourcing, Pages pages) {
        this.live = live;
        this.shelf = shelf;
        this.bargaining = new Bargaining(jobs, weights);
        this.sourcing = sourcing;
        this.pages = pages;
    }

    void list(Context request) {
        var record = live.now();
        var rows = shelf.all().stream().map(kept -> row(kept, record)).toList();
        pages.show(request, "cases.jte", Map.of("frame", Frame.of(request, "Deal room", PLACE, record), "rows", rows));
    }

    private RoomView.Row row(CaseShelf.Kept kept, LiveRecord.Snapshot record) {
        var read = shelf.read(kept, record);
        var about = read.value();
        int findings = read.findings().size();
        var origin =
                kept.isSaved() ? "saved by " + kept.author() + ", version " + kept.version() : "came with the program";
        return new RoomView.Row(
                kept.name(),
                about.map(a -> a.head().title()).filter(t -> !t.isEmpty()).orElse(kept.name()),
                about.filter(a -> !a.head().isInvented())
                        .flatMap(a -> a.head().asOf().latest())
                        .map(Object::toString)
                        .orElse("invented"),
                String.join(
                        ", ",
                        about.map(Case::parties).orElse(List.of()).stream()
                                .map(Object::toString)
                                .toList()),
                about.map(a -> a.terms().size()).orElse(0),
                findings == 0 ? origin : origin + "; " + (findings == 1 ? "1 finding" : findings + " findings"),
                kept.isSaved());
    }

    private Bargaining.Asked asked(Context request) {
        var record = live.now();
        var kept = shelf.named(request.pathParam("id"));
        var about = shelf.sound(kept, record);
        var fields = new LinkedHashMap<>(request.queryParamMap());
        var asked = new Bargaining.Asked(record, kept, about, Packed.read(fields, about, record.shelf()));
        return asked.packed().otherwise().sources().isOnFewerSources() ? relied(asked) : asked;
    }

    // the case over what the sources relied on say of those whom it names
    private Bargaining.Asked relied(Bargaining.Asked asked) {
        var sources = asked.packed().otherwise().sources();
        var record = asked.record().on(Against.relied(asked.record().ledger(), sources));
        var read = shelf.read(asked.kept(), record, sources);
        var about = read.value()
                .filter(_ -> read.findings().isEmpty())
                .orElseThrow(() -> new Refusal(
                        422,
                        "On the sources relied on the case does not hold: "
                                + read.findings().getFirst().message() + ".",
                        "Rely on more sources."));
        return new Bargaining.Asked(record, asked.kept(), about, asked.packed());
    }

    // those that the entries cite which the case was made from
    private List<String> cited(Bargaining.Asked asked) {
        var record = live.now();
        return asked.about().head().entries().stream()
                .flatMap(id -> record.ledger().exchange(id).stream())
                .flatMap(exchange -> sourcing.footing(record, exchange).sources().stream())
                .distinct()
                .toList();
    }

    /** The table to work at: on learned weights if they are there or come at once, and what is being learned otherwise. */
    private record Seated(CaseTable table, Optional<Jobs.Job<CaseTable>> learning) {}

    private Seated seated(Bargaining.Asked asked) {
        if (!asked.packed().otherwise().isLearnable()) {
            return new Seated(bargaining.judged(asked), Optional.empty());
        }
        var job = bargaining.learned(asked);
        var learned = job.within(asked.about().head().isInvented() ? Duration.ofSeconds(5) : Duration.ZERO);
        return learned.map(table -> new Seated(table, Optional.empty()))
                .orElseGet(() -> new Seated(bargaining.judged(asked), Optional.of(job)));
    }

    void show(Context request) {
        var asked = asked(request);
        var seated = seated(asked);
        var weights = weights(asked, seated);
        var view = new RoomPage(asked, seated.table())
                .view(
                        bargaining.now(asked, seated.table()),
                        weights,
                        shelf.profiles(),
                        Drawers.sources(
                                live.now(),
                                cited(asked),
                                asked.packed().otherwise().sources().without()),
                        request.queryParam("show") != null);
        var query = view.query().isEmpty() ? "" : "?" + view.query();
        request.header("HX-Push-Url", view.address() + query);
        pages.show(
                request,
                Pages.isPiece(request) ? "roompiece.jte" : "room.jte",
                Map.of("frame", Frame.of(request, view.title(), PLACE, asked.record()), "view", view));
    }

    /** Whether what is being learned is there by now; a piece of the page that asks again, or has the room drawn anew. */
    void weights(Context request) {
        var asked = asked(request);
        var seated = seated(asked);
        if (seated.learning().isEmpty()) {
            request.header("HX-Trigger", "learned");
        }
        var weights = weights(asked, seated);
        pages.show(
                request,
                "roomweights.jte",
                Map.of(
                        "frame",
                        Frame.of(request, "Weights", PLACE, asked.record()),
                        "weights",
                        weights,
                        "address",
                        RoomPage.address(asked.kept().name()),
                        "query",
                        asked.packed().query(asked.about()),
                        "isAside",
                        false));
    }

    private static RoomView.Weights weights(Bargaining.Asked asked, Seated seated) {
        return new RoomView.Weights(
                seated.learning().isPresent(),
                !asked.packed().otherwise().isLearnable(),
                seated.learning().map(Jobs.Job::seconds).orElse(0L));
    }

    /** Nobody wants to wait for learned weights: the room goes on with the judged ones. */
    void stop(Context request) {
        var record = live.now();
        var kept = shelf.named(request.pathParam("id"));
        var about = shelf.sound(kept, record);
        var packed = Packed.read(Fields.ofQuery(Fields.text(request, "query")), about, record.shelf());
        bargaining.learned(new Bargaining.Asked(record, kept, about, packed)).stop();
        request.redirect(RoomPage.address(kept.name()) + "?" + packed.judged().query(about), HttpStatus.SEE_OTHER);
    }

    void packages(Context request) {
        var asked = asked(request);
        var table = seated(asked).table();
        var job = bargaining.packages(asked, table);
        answer(request, asked, job, found -> Map.of("view", new RoomPage(asked, table).found(found)), new String[] {
            "foundpiece.jte", "found.jte"
        });
    }

    void examined(Context request) {
        var asked = asked(request);
        if (asked.packed().lots().isEmpty()) {
            throw new Refusal(422, "Nothing is on the table yet.", "Put a term on it first.");
        }
        var table = seated(asked).table();
        answer(
                request,
                asked,
                bargaining.examined(asked, table),
                examined -> told(asked, table, examined),
                new String[] {"toldpiece.jte", "told.jte"});
    }

    private static Map<String, Object> told(Bargaining.Asked asked, CaseTable table, PackagePage.Examined examined) {
        var page = new RoomPage(asked, table).examined(examined);
        return Map.of(
                "title",
                page.title(),
                "subtitle",
                Words.plain(page.subtitle()),
                "html",
                HtmlPage.fragment(page.sections(), RoomPage.links("examined.")));
    }

    private <T> void answer(
            Context request,
            Bargaining.Asked asked,
            Jobs.Job<T> job,
            Function<T, Map<String, Object>> view,
            String[] templates) {
        var result = job.within(UNNOTICED);
        var frame = Frame.of(request, job.title(), PLACE, asked.record());
        if (result.isEmpty()) {
            var waiting = new PartyView.Waiting(job.id(), job.title(), job.seconds());
            pages.show(
                    request,
                    Pages.isPiece(request) ? "waitingpiece.jte" : "waiting.jte",
                    Map.of("frame", frame, "waiting", waiting, "address", withQuery(request)));
            return;
        }
        var values = new LinkedHashMap<>(view.apply(result.get()));
        values.put("frame", frame);
        pages.show(request, Pages.isPiece(request) ? templates[0] : templates[1], values);
    }

    private static String withQuery(Context request) {
        var query = request.queryString();
        return query == null ? request.path() : request.path() + "?" + query;
    }

    /** The package with all that was found about it, as one file that needs nothing else. */
    void dossier(Context request) {
        var asked = asked(request);
        var table = seated(asked).table();
        var examined = bargaining.examined(asked, table).within(Duration.ofMinutes(2));
        var page = new RoomPage(asked, table)
                .examined(examined.orElseThrow(() -> new Refusal(
                        503,
                        "This takes longer than two minutes.",
                        "Ask for it on the page, and save it when it is there.")));
        attach(request, asked.kept().name() + "-package.html", "text/html").result(HtmlPage.render(page));
    }

    /** The package as {@code why-not --package} takes it. */
    void file(Context request) {
        var asked = asked(request);
        attach(request, asked.kept().name() + "-package.yaml", "text/yaml")
                .result(asked.packed().file());
    }

    /** The case as a file. */
    void yaml(Context request) {
        var kept = shelf.named(request.pathParam("id"));
        attach(request, kept.file(), "text/yaml").result(kept.text());
    }

    private static Context attach(Context request, String name, String type) {
        var safe = name.replaceAll("[^\\p{Alnum}._-]", "_");
        return request.header("Content-Disposition", "attachment; filename=\"" + safe + "\"")
                .contentType(type + "; charset=utf-8");
    }
}
