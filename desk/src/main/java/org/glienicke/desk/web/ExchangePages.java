package org.glienicke.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** The page on one exchange, all parties side by side. */
final class ExchangePages {

    private static final int KEPT = 24;

    /** What stands in each party's column; the whole is one click away. */
    private static final Set<String> COLUMN = Set.of("verdict", "account", "drivers");

    /** What is the same whosever account is read. */
    private static final Set<String> SHARED =
            Set.of("who", "left-behind", "offers", "law", "motives", "polls", "claims");

    private final LiveRecord live;
    private final Briefs briefs;
    private final Sourcing sourcing;
    private final Pages pages;
    private final Recent<Briefs.Key, ExchangeView> overviews = new Recent<>(KEPT);

    ExchangePages(LiveRecord live, Briefs briefs, Sourcing sourcing, Pages pages) {
        this.live = live;
        this.briefs = briefs;
        this.sourcing = sourcing;
        this.pages = pages;
    }

    /**
     * What a page is asked for with.
     *
     * @param weights those there are now
     */
    private record Wanted(LiveRecord.Snapshot record, Exchange exchange, Assumed assumed, Briefs.Weights weights) {}

    // what holds for every party; the weights of one are moved beside its own brief
    private static Asked.Answer askedOfAll(Context request, LiveRecord.Snapshot record, Exchange exchange) {
        var first = Exchanges.withAccounts(record, exchange).stream().findFirst();
        if (first.isEmpty()) {
            return new Asked.Answer(Assumed.NOTHING, List.of());
        }
        var asked = Assuming.asked(request, record, first.get());
        var beside = asked.assumed().beside();
        return new Asked.Answer(asked.assumed().isJudged() ? beside.judged() : beside, asked.problems());
    }

    void overview(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var asked = askedOfAll(request, record, exchange);
        var assumed = asked.assumed();
        var wanted = new Wanted(record, exchange, assumed, briefs.weights(record, exchange, assumed));
        if (request.header("HX-Request") != null) {
            var query = assumed.query();
            request.header("HX-Replace-Url", "/exchanges/" + exchange.id() + (query.isEmpty() ? "" : "?" + query));
        }
        var key = new Briefs.Key(
                record.revision(), exchange.id(), "", wanted.weights().kind() + assumed.query());
        pages.show(
                request,
                "exchange.jte",
                Map.of(
                        "frame",
                        Frame.of(request, exchange.head().title(), "record", record),
                        "view",
                        overviews.get(key, () -> view(wanted)),
                        "learning",
                        LearningView.of(wanted.weights(), exchange, "", assumed),
                        "drawer",
                        drawer(record, exchange, asked)));
    }

    private DrawerView.Choice drawer(LiveRecord.Snapshot record, Exchange exchange, Asked.Answer asked) {
        var sources = sourcing.footing(record, exchange).sources();
        return Exchanges.withAccounts(record, exchange).stream()
                .findFirst()
                .flatMap(party -> Reckoner.profile(record, party))
                .map(judged -> new Drawers(judged, asked.assumed()).choice(record, sources, asked.problems()))
                .orElse(DrawerView.Choice.EMPTY);
    }

    /** Whether what is being learned is there by now; a piece that asks again, or has the page drawn anew. */
    void weights(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        var found = briefs.weights(record, exchange, Assumed.NOTHING);
        if (found.learning().isEmpty()) {
            request.header("HX-Trigger", "learned");
        }
        var party = Optional.ofNullable(request.queryParam("party")).orElse("");
        var view = LearningView.of(found, exchange, party, Assumed.NOTHING);
        pages.show(
                request, "learning.jte", Map.of("frame", Frame.of(request, "Weights", "record", record), "view", view));
    }

    /** Nobody wants to wait for learned weights: the page goes on with the judged ones. */
    void stop(Context request) {
        var record = live.now();
        var exchange = Exchanges.named(request, record);
        briefs.stop(record, exchange);
        var party = Fields.text(request, "party");
        var known = Exchanges.withAccounts(record, exchange).stream()
                .filter(id -> id.code().equals(party))
                .findFirst();
        var address = known.map(id -> BriefPages.address(exchange, id)).orElse("/exchanges/" + exchange.id());
        request.redirect(address + "?" + Assumed.NOTHING.judged().query(), HttpStatus.SEE_OTHER);
    }

    private ExchangeView view(Wanted wanted) {
        var exchange = wanted.exchange();
        var parties = Exchanges.withAccounts(wanted.record(), exchange);
        var shared = parties.stream()
                .map(party -> shared(wanted, party))
                .filter(html -> !html.isEmpty())
                .findFirst()
                .orElse("");
        return new ExchangeView(
                exchange.id(),
                exchange.head().title(),
                subtitle(exchange),
                wanted.assumed().query(),
                wanted.assumed().besideTheProfile(),
                parties.stream().map(party -> column(wanted, party)).toList(),
                shared,
                exchange.head().caveat().note(),
                !exchange.talks().offers().isEmpty());
    }

    private static String subtitle(Exchange exchange) {
        var head = exchange.head();
        return head.date().value().map(RecordPage::words).orElse("date not recorded") + " \u00b7 "
                + head.kinds().stream().map(RecordPage::words).collect(Collectors.joining(", ")) + " \u00b7 "
                + RecordPage.words(head.status());
    }

    private ExchangeView.Column column(Wanted wanted, Party.Id party) {
        var html = HtmlPage.fragment(columnSections(wanted, party), links(wanted, party, party.code() + "."));
        return new ExchangeView.Column(party.code(), wanted.record().ledger().name(party), html);
    }

    private static HtmlPage.Links links(Wanted wanted, Party.Id party, String prefix) {
        var query = wanted.assumed().query();
        var brief = BriefPages.address(wanted.exchange(), party);
        return Linked.to(query.isEmpty() ? brief : brief + "?" + query, prefix);
    }

    private Page brief(Wanted wanted, Party.Id party) {
        return briefs.of(wanted.record(), wanted.exchange(), party, wanted.assumed(), wanted.weights())
                .page();
    }

    // on fewer sources a party may have nothing left; that is its account then, and the others still have theirs
    private List<Page.Section> columnSections(Wanted wanted, Party.Id party) {
        try {
            return brief(wanted, party).only(COLUMN).sections();
        } catch (Refusal refusal) {
            var words = List.<Span>of(new Span.Text(refusal.sentence()));
            return List.of(new Page.Section("verdict", "Verdict", List.of(new Block.Paragraph(words))));
        }
    }

    private String shared(Wanted wanted, Party.Id party) {
        try {
            var sections = brief(wanted, party).sections().stream()
                    .filter(section -> SHARED.contains(section.id()))
                    .toList();
            return HtmlPage.fragment(sections, links(wanted, party, ""));
        } catch (Refusal _) {
            return "";
        }
    }
}
