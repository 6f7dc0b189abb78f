package org.glienicke.desk.web;

import java.util.List;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;

/** Lays out the brief of one party with the drawer of its assumptions. */
final class BriefPage {

    private final LiveRecord.Snapshot record;
    private final Exchange exchange;
    private final Assuming assuming;

    BriefPage(LiveRecord.Snapshot record, Exchange exchange, Assuming assuming) {
        this.record = record;
        this.exchange = exchange;
        this.assuming = assuming;
    }

    /**
     * The page.
     *
     * @param made the brief under what is assumed
     * @param html its sections, or those that moved
     * @param choice what can be assumed otherwise
     * @param learning whose weights it runs on
     */
    BriefView view(Briefs.Made made, String html, DrawerView.Choice choice, LearningView learning) {
        var brief = made.page();
        var own = names(assuming.party());
        return new BriefView(
                exchange.id(),
                brief.title(),
                Words.plain(brief.subtitle()),
                own,
                Exchanges.withAccounts(record, exchange).stream()
                        .filter(id -> !id.equals(assuming.party()))
                        .map(this::names)
                        .toList(),
                assuming.address(),
                new DrawerView(
                        assuming.address(),
                        assuming.query(),
                        own,
                        exchange.id(),
                        choice,
                        assuming.saving(),
                        made.changes(),
                        learning.basis(),
                        true,
                        new DrawerView.File("brief.html", "Brief as one HTML file")),
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
    DrawerView.Choice choice(List<String> sources) {
        var profile = Reckoner.profile(record, assuming.party()).orElseThrow();
        return new Drawers(profile, assuming.assumed())
                .choice(record, sources, assuming.asked().problems());
    }
}
