package org.glienicke.desk.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.Assumptions;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Profile;
import org.glienicke.desk.files.Footing;

/** Lays out the brief of one party with the drawer of its assumptions. */
final class BriefPage {

    /** Sliders reach this far unless the weight is beyond it. */
    private static final double MOST_WEIGHT = 200;

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
     * @param saving what is saved already
     */
    BriefView view(ExchangePages.Made made, BriefView.Saving saving) {
        var brief = made.page();
        var address = ExchangePages.address(exchange, party);
        var query = asked.assumed().query();
        return new BriefView(
                exchange.id(),
                brief.title(),
                ExchangePages.plain(brief.subtitle()),
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
                brief.sections().stream()
                        .map(section -> new BriefView.Entry(section.id(), section.title()))
                        .toList(),
                made.html());
    }

    private BriefView.Names names(Party.Id id) {
        return new BriefView.Names(id.code(), record.ledger().name(id));
    }

    private BriefView.Drawer drawer() {
        var profile = Reckoner.profile(record, party).orElseThrow();
        return new BriefView.Drawer(
                Arrays.stream(Criterion.values()).map(c -> weight(c, profile)).toList(),
                reservation(profile),
                record.shelf().assumptions().values().stream()
                        .filter(a -> !a.id().equals(Assumptions.SAMPLING_ERROR))
                        .map(this::prior)
                        .toList(),
                floors(),
                sources(),
                asked.problems());
    }

    private BriefView.Weight weight(Criterion criterion, Profile profile) {
        var judged = profile.weights().get(criterion);
        if (judged == null) {
            throw new IllegalStateException("a profile has every weight");
        }
        var own = asked.assumed().weights().getOrDefault(criterion, judged);
        return new BriefView.Weight(
                criterion.slug(),
                criterion.title(),
                criterion.sentence(),
                criterion.kind() == Criterion.Kind.GAIN ? "gain" : "cost",
                Assumed.plain(own.median()),
                Assumed.plain(own.times()),
                Assumed.plain(judged.median()),
                Assumed.plain(judged.times()),
                Assumed.plain(Math.max(MOST_WEIGHT, Math.max(own.median(), judged.median()))),
                asked.assumed().weights().containsKey(criterion));
    }

    private BriefView.Range reservation(Profile profile) {
        var judged = profile.reservation();
        var own = asked.assumed().reservation().orElse(judged);
        return new BriefView.Range(
                "reservation",
                "What the party can have without this deal, in points",
                Assumed.plain(own.low()),
                Assumed.plain(own.high()),
                Assumed.plain(judged.low()) + " to " + Assumed.plain(judged.high()),
                asked.assumed().reservation().isPresent());
    }

    private BriefView.Range prior(Assumption assumption) {
        var judged = assumption.prior();
        var own = asked.assumed().priors().getOrDefault(assumption.id(), judged);
        return new BriefView.Range(
                assumption.id(),
                assumption.why(),
                Assumed.plain(own.low()),
                Assumed.plain(own.high()),
                Assumed.plain(judged.low()) + " to " + Assumed.plain(judged.high()),
                asked.assumed().priors().containsKey(assumption.id()));
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
