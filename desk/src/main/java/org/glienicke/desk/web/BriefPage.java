package org.glienicke.desk.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.desk.files.Footing;

/** Lays out the brief of one party with the drawer of its assumptions. */
final class BriefPage {

    private final LiveRecord.Snapshot record;
    private final Exchange exchange;
    private final Party.Id party;
    private final Asked.Answer asked;
    private final Footing footing;

    BriefPage(LiveRecord.Snapshot record, Exchange exchange, Party.Id party, Asked.Answer asked, Footing footing) {
        this.record = record;
        this.exchange = exchange;
        this.party = party;
        this.asked = asked;
        this.footing = footing;
    }

    /**
     * The page.
     *
     * @param made the brief under what is assumed
     * @param html its sections, or those that moved
     * @param saving what is saved already
     * @param learning whose weights it runs on
     */
    BriefView view(Briefs.Made made, String html, BriefView.Saving saving, LearningView learning) {
        var brief = made.page();
        var address = BriefPages.address(exchange, party);
        var query = asked.assumed().query();
        return new BriefView(
                exchange.id(),
                brief.title(),
                Words.plain(brief.subtitle()),
                names(party),
                Exchanges.withAccounts(record, exchange).stream()
                        .filter(id -> !id.equals(party))
                        .map(this::names)
                        .toList(),
                address,
                query,
                drawer(),
                saving,
                made.changes(),
                learning,
                brief.sections().stream()
                        .map(section -> new BriefView.Entry(section.id(), section.title()))
                        .toList(),
                made.id(),
                html);
    }

    private BriefView.Names names(Party.Id id) {
        return new BriefView.Names(id.code(), record.ledger().name(id));
    }

    /** What can be assumed otherwise. */
    BriefView.Drawer drawer() {
        var profile = Reckoner.profile(record, party).orElseThrow();
        var drawers = new Drawers(profile, asked.assumed());
        return new BriefView.Drawer(
                drawers.weights(),
                drawers.reservation(),
                Drawers.priors(record.shelf().assumptions(), asked.assumed().priors()),
                floors(),
                sources(),
                asked.problems());
    }

    private List<RecordView.Option> floors() {
        var floor = asked.assumed().floor().orElse(Reliability.F);
        return Arrays.stream(Reliability.values())
                .sorted(Comparator.reverseOrder())
                .map(letter -> new RecordView.Option(
                        letter.name(),
                        letter == Reliability.F
                                ? "all sources"
                                : letter + " or better: " + letter.words().toLowerCase(Locale.ROOT),
                        letter == floor))
                .toList();
    }

    private List<RecordView.Option> sources() {
        return footing.sources().stream()
                .map(id -> new RecordView.Option(
                        id, title(id), asked.assumed().without().contains(id)))
                .toList();
    }

    private String title(String source) {
        return record.ledger()
                .source(source)
                .map(s -> s.work().publisher() + ", " + s.work().title() + " ("
                        + s.standing().reliability() + ")")
                .orElse(source);
    }
}
