package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Handover;
import org.glienicke.core.casebook.Leg;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Claim;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.valuation.Headcount;

/** The headline beside the heads that the terms add up to, and who went where. */
final class Movements {

    private final Dossier dossier;
    private final Exchange exchange;
    private final Draft draft;
    private final Terms terms;

    Movements(Dossier dossier, Draft draft) {
        this.dossier = dossier;
        this.exchange = dossier.exchange();
        this.draft = draft;
        this.terms = new Terms(exchange, draft);
    }

    void write() {
        draft.add(headline());
        draft.facts("movements", () -> draft.add(whereTo()));
    }

    private Page.Section headline() {
        var heads = Headcount.of(exchange, dossier.party());
        var net = Digits.Estimate.of(dossier.account().net());
        var words = draft.say("By heads, ")
                .party(dossier.party())
                .say(" received "
                        + Wording.heads(
                                heads.received().adults(), heads.received().minors()) + " and gave "
                        + Wording.heads(heads.gave().adults(), heads.gave().minors())
                        + ". By its own values its account closes at ")
                .number(net.text() + " points", Numbers.NET)
                .say(". The one says nothing of the other.")
                .paragraph();
        return new Page.Section("headline", "The headline and the account", List.of(words, headsTable()));
    }

    private Block headsTable() {
        var rows = new ArrayList<Block.Row>();
        var parties = Stream.concat(
                        Stream.of(dossier.party()),
                        Stream.concat(
                                exchange.bargainers().stream(),
                                exchange.setting().headlines().stream().map(Setting.Headline::receiver)))
                .distinct()
                .toList();
        for (var party : parties) {
            var heads = Headcount.of(exchange, party);
            var printed = exchange.setting().headlines().stream()
                    .filter(h -> h.receiver().equals(party))
                    .toList();
            rows.add(Block.Row.of(List.of(
                    draft.prose().party(party).spans(),
                    count(heads.received().adults()),
                    count(heads.received().minors()),
                    count(heads.gave().adults()),
                    count(heads.gave().minors()),
                    printed(printed))));
        }
        var columns = List.of(
                Block.Column.words("party"),
                Block.Column.numbers("adults received"),
                Block.Column.numbers("minors received"),
                Block.Column.numbers("adults given"),
                Block.Column.numbers("minors given"),
                Block.Column.words("received, as sources print it"));
        return new Block.Table(
                "heads",
                "Heads that the terms carried out add up to, and as printed; minors include those who travelled along",
                columns,
                rows);
    }

    private static List<Span> count(Count count) {
        return Draft.number(Wording.grouped(count), "");
    }

    private List<Span> printed(List<Setting.Headline> headlines) {
        var prose = draft.prose();
        for (var headline : headlines) {
            claims(prose, headline.adults(), "adult", "adults", headline);
            claims(prose, headline.minors(), "minor", "minors", headline);
        }
        return prose.spans();
    }

    private void claims(Prose prose, Fact<Count> fact, String one, String many, Setting.Headline headline) {
        for (Claim<Count> claim : fact.claims()) {
            if (claim.value().equals(Count.ZERO)) {
                continue;
            }
            prose.say(prose.spans().isEmpty() ? "" : "; ").say(Wording.count(claim.value(), one, many));
            prose.say(claim.note().isEmpty() ? "" : " (" + claim.note() + ")");
            prose.cite(claim.citations().isEmpty() ? headline.citations() : claim.citations());
        }
    }

    private Page.Section whereTo() {
        var blocks = new ArrayList<Block>();
        flow().ifPresent(blocks::add);
        if (exchange.terms().isEmpty()) {
            blocks.add(draft.say("No term that was carried out or agreed is on record.")
                    .paragraph());
        } else {
            blocks.add(termsTable());
            blocks.add(draft.say("Terms without marks of their own stand on the sources of the whole entry.")
                    .cite(exchange.head().caveat().citations())
                    .paragraph());
        }
        notMoved().ifPresent(blocks::add);
        return new Page.Section("who", "Who went where", blocks);
    }

    /** The way of a band: from whom, by whose hand, to whom. */
    private record Way(Party.Id giver, Party.Id custodian, Party.Id receiver) {}

    private java.util.Optional<Block> flow() {
        var ways = new LinkedHashMap<Way, Headcount.Heads>();
        for (var term : exchange.executed()) {
            if (!term.heads().equals(Count.ZERO)) {
                var way = new Way(term.giver(), term.handover().custodian(), term.receiver());
                ways.merge(
                        way,
                        terms.heads(term),
                        (a, b) -> new Headcount.Heads(
                                a.adults().plus(b.adults()), a.minors().plus(b.minors())));
            }
        }
        if (ways.isEmpty()) {
            return java.util.Optional.empty();
        }
        var givers = ways.keySet().stream().map(Way::giver).distinct().toList();
        var receivers = ways.keySet().stream().map(Way::receiver).distinct().toList();
        var bands = new ArrayList<Figure.Band>();
        ways.forEach((way, heads) -> bands.add(new Figure.Band(
                givers.indexOf(way.giver()),
                receivers.indexOf(way.receiver()),
                heads.adults().middle() + heads.minors().middle(),
                Wording.heads(heads.adults(), heads.minors()),
                way.custodian().equals(way.giver()) ? "" : "held by " + draft.name(way.custodian()),
                tone(way))));
        var name = draft.name(dossier.party());
        var keys = List.of(
                new Figure.Key(Figure.Tone.FIRST, "received by " + name),
                new Figure.Key(Figure.Tone.SECOND, "given by " + name),
                new Figure.Key(Figure.Tone.OTHER, "between others"));
        var present = keys.stream()
                .filter(k -> bands.stream().anyMatch(b -> b.tone() == k.tone()))
                .toList();
        var figure = new Figure.Flow(nodes(givers), nodes(receivers), bands, present);
        return java.util.Optional.of(
                new Block.Drawing(
                        "flow",
                        "People who went from giver (left) to receiver (right), by head",
                        figure,
                        "Bands from each giver to each receiver, as thick as the number of people. The table that follows lists each term."));
    }

    private List<Figure.Node> nodes(List<Party.Id> parties) {
        return parties.stream().map(p -> new Figure.Node(draft.name(p))).toList();
    }

    private Figure.Tone tone(Way way) {
        if (way.receiver().equals(dossier.party())) {
            return Figure.Tone.FIRST;
        }
        return way.giver().equals(dossier.party()) ? Figure.Tone.SECOND : Figure.Tone.OTHER;
    }

    private Block termsTable() {
        var columns = List.of(
                Block.Column.words("who or what"),
                Block.Column.words("from, to"),
                Block.Column.words("held, charge, verdict"),
                Block.Column.words("each side\u2019s own word"));
        var rows = new ArrayList<Block.Row>();
        for (var leg : exchange.legs()) {
            if (exchange.legs().size() > 1) {
                rows.add(new Block.Row("", Block.RowKind.GROUP, List.of(legWords(leg))));
            }
            for (var term : leg.terms()) {
                rows.add(Block.Row.of(cells(leg, term)));
                if (!(term instanceof Term.Release)) {
                    term.captives()
                            .forEach(id -> exchange.captive(id)
                                    .ifPresent(c -> rows.add(Block.Row.of(memberCells(leg, term, c)))));
                }
            }
        }
        return new Block.Table(
                "terms", "Each term in the order of the record; minors are counted, never named", columns, rows);
    }

    private List<Span> legWords(Leg leg) {
        var prose = draft.say(leg.id());
        leg.on().value().ifPresent(on -> prose.say(", " + Wording.date(on)));
        leg.place().value().ifPresent(place -> prose.say(", ").name(place));
        prose.say(leg.status() == Handover.Status.EXECUTED ? "" : ", " + Wording.of(leg.status()));
        return prose.cite(leg.citations()).spans();
    }

    private List<List<Span>> cells(Leg leg, Term term) {
        var way = draft.prose().party(term.giver());
        if (!term.handover().custodian().equals(term.giver())) {
            way.say(" (held by ").party(term.handover().custodian()).say(")");
        }
        way.say(" to ").party(term.receiver());
        term.handover()
                .route()
                .destination()
                .value()
                .filter(place -> !place.equals(term.receiver().code()))
                .ifPresent(place -> way.say(", travelling to ").whoever(place));
        var captive = term instanceof Term.Release(var id, var _)
                ? exchange.captive(id)
                : java.util.Optional.<Captive>empty();
        return List.of(
                terms.whoOrWhat(term),
                way.spans(),
                captive.map(c -> terms.custody(c, exchange.when(leg, term))).orElseGet(() -> terms.heldYears(term)),
                captive.map(terms::called).orElse(List.of()));
    }

    private List<List<Span>> memberCells(Leg leg, Term term, Captive captive) {
        var who = draft.say("of these: ").name(captive.name());
        var roles = Wording.roles(captive.affiliation().roles());
        who.say(roles.isEmpty() ? "" : ", " + roles).cite(captive.citations());
        return List.of(who.spans(), List.of(), terms.custody(captive, exchange.when(leg, term)), terms.called(captive));
    }

    // captives of the record whom no term moved and nobody left behind, such as those who died or refused
    private java.util.Optional<Block> notMoved() {
        var items = exchange.captives().stream()
                .filter(c ->
                        c.fate().outcome().value().filter(Movements::isOwnFate).isPresent())
                .map(c -> {
                    var prose = draft.prose()
                            .name(c.name())
                            .say(": "
                                    + c.fate()
                                            .outcome()
                                            .value()
                                            .map(Wording::of)
                                            .orElse(""));
                    prose.say(c.fate().note().isEmpty() ? "" : ". " + c.fate().note());
                    return prose.cite(
                                    c.fate().outcome().citations().isEmpty()
                                            ? c.citations()
                                            : c.fate().outcome().citations())
                            .item();
                })
                .toList();
        return items.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(new Block.Items(items));
    }

    private static boolean isOwnFate(Captive.Outcome outcome) {
        return switch (outcome) {
            case REFUSED, STAYED, DIED, WITHHELD, FREED_SEPARATELY -> true;
            case TRANSFERRED, LEFT_BEHIND, OFFERED_ONLY, UNKNOWN -> false;
        };
    }
}
