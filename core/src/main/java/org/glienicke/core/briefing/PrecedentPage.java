package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.DealEffect;
import org.glienicke.core.precedent.FollowOn;
import org.glienicke.core.precedent.Precedents;
import org.glienicke.core.precedent.Settlement;

/** The page on one exchange as a precedent: what such deals went for before it, what it moved, and what followed. */
public final class PrecedentPage {

    private final Precedents precedents;
    private final Exchange exchange;
    private final Draft draft;

    private PrecedentPage(Precedents precedents, Exchange exchange, Ledger ledger) {
        this.precedents = precedents;
        this.exchange = exchange;
        this.draft = new Draft(ledger);
    }

    /** The page. */
    public static Page of(Ledger ledger, Precedents precedents, Exchange exchange, Dossier.Run run) {
        var page = new PrecedentPage(precedents, exchange, ledger);
        page.write();
        page.draft.add(new Page.Section("run", "To repeat this page", List.of(runBlock(run, page.draft))));
        return new Page(
                exchange.head().title() + ": precedent",
                page.draft
                        .say("What such deals went for before it, what it moved, what followed")
                        .spans(),
                page.draft.sections());
    }

    static Block runBlock(Dossier.Run run, Draft draft) {
        return new Block.Items(List.of(
                draft.say("Seed " + run.seed() + ", "
                                + Wording.grouped(java.math.BigDecimal.valueOf(run.draws()))
                                + " draws of the neutral scale, record " + run.revision() + ".")
                        .item(),
                draft.prose().strong(run.command()).item()));
    }

    private void write() {
        var effects = precedents.of(exchange.id());
        if (effects.isEmpty()) {
            draft.add(new Page.Section(
                    "verdict",
                    "In short",
                    List.of(draft.say(
                                    "No two parties of this exchange gave each other something, so it sets no terms of"
                                            + " trade.")
                            .paragraph())));
        }
        for (var effect : effects) {
            draft.add(pair(effect));
        }
        draft.add(aftermath(effects));
        draft.add(reading());
        if (!draft.cited().isEmpty()) {
            draft.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(
                            Basis.summary(draft.cited(), draft).paragraph(),
                            new Block.Definitions(draft.cited().stream()
                                    .map(c -> Basis.source(c, draft))
                                    .toList()))));
        }
    }

    private static String id(String of, Settlement settlement) {
        return of + "-" + settlement.pair().first() + "-" + settlement.pair().second();
    }

    private Page.Section pair(DealEffect effect) {
        var settlement = effect.settlement();
        var first = settlement.pair().first();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(lead(effect)));
        blocks.add(terms(effect));
        blocks.add(moves(effect));
        blocks.add(channel(settlement));
        var title = draft.name(first) + " and " + draft.name(settlement.pair().second());
        return new Page.Section(id("pair", settlement), title, blocks);
    }

    private List<org.glienicke.core.page.Span> lead(DealEffect effect) {
        var settlement = effect.settlement();
        var first = settlement.pair().first();
        var prose = draft.prose()
                .capital(first)
                .say(" gave " + heads(settlement.makeup().given()) + " and received "
                        + heads(settlement.makeup().received())
                        + ". All it gave, for all it received, is a log price of ")
                .number(Logs.of(settlement.logPrice()), "")
                .say(" in heads");
        effect.rate()
                .before()
                .ifPresentOrElse(
                        before -> prose.say(
                                        "; the going rate of " + effect.rate().deals() + " earlier "
                                                + (effect.rate().deals() == 1 ? "deal" : "deals")
                                                + " of this class between the two was ")
                                .number(Logs.of(before), ""),
                        () -> prose.say("; no earlier deal of this class between the two is on record"));
        return prose.say(".").cite(settlement.citations()).spans();
    }

    private static String heads(double n) {
        return n == 0
                ? "nobody alive"
                : Wording.grouped(java.math.BigDecimal.valueOf(n).stripTrailingZeros()) + (n == 1 ? " head" : " heads");
    }

    private Block terms(DealEffect effect) {
        var rows = new ArrayList<Block.Row>();
        rows.add(row(
                "as could be forecast before it, with the noise of one deal",
                Logs.of(effect.forecast()),
                Logs.ratio(effect.forecast())));
        rows.add(row(
                "as settled",
                Logs.of(effect.settlement().logPrice()),
                Logs.ratio(effect.settlement().logPrice().mean())));
        effect.rate()
                .before()
                .ifPresent(before -> rows.add(row("going rate before", Logs.of(before), Logs.ratio(before.mean()))));
        rows.add(row(
                "going rate after",
                Logs.of(effect.rateAfter()),
                Logs.ratio(effect.rateAfter().mean())));
        effect.rateShift()
                .ifPresent(shift -> rows.add(row(
                        String.format(
                                Locale.ROOT,
                                "shift of the going rate (gain %.2f, learned)",
                                effect.rate().gain().mean()),
                        Logs.of(shift),
                        "times " + Logs.ratio(shift.mean()))));
        effect.anchoredShift()
                .ifPresent(shift -> rows.add(row(
                        String.format(
                                Locale.ROOT,
                                "shift of the next terms if these are the next first demand (rho %.2f; %d demands on"
                                        + " record)",
                                effect.rate().rho().mean(),
                                effect.rate().anchoring().demands().size()),
                        Logs.of(shift),
                        "times " + Logs.ratio(shift.mean()))));
        var caption = "Log prices to " + draft.name(effect.settlement().pair().first())
                + ", mean and 90% interval; heads given for each received";
        var columns = List.of(
                Block.Column.words("terms of trade"),
                Block.Column.numbers("log price"),
                Block.Column.numbers("given for one"));
        return new Block.Table(id("terms", effect.settlement()), caption, columns, rows);
    }

    private static Block.Row row(String words, String logs, String ratio) {
        return Block.Row.of(List.of(Draft.cell(words), Draft.number(logs, ""), Draft.number(ratio, "")));
    }

    private Block moves(DealEffect effect) {
        var rows = effect.moves().stream()
                .map(move -> Block.Row.of(List.of(
                        Draft.cell(move.kind().words()),
                        Draft.number(Logs.of(move.before()), ""),
                        Draft.number(Logs.of(move.shift()), ""),
                        Draft.number("times " + Logs.ratio(move.shift().mean()), ""))))
                .toList();
        var caption =
                "The index of the pair by class of terms, and how far this deal moves what the next is expected to ask;"
                        + " shift: mean, and least and largest over the settings of the model";
        var columns = List.of(
                Block.Column.words("class of terms"),
                Block.Column.numbers("level before"),
                Block.Column.numbers("shift"),
                Block.Column.numbers("given for one"));
        return new Block.Table(id("moves", effect.settlement()), caption, columns, rows);
    }

    private Block channel(Settlement settlement) {
        var pair = settlement.pair();
        var contacts = precedents.contacts().before(settlement.deal().first());
        var prose = draft.prose();
        contacts.lastDirect(pair)
                .ifPresentOrElse(
                        last -> prose.say("The last deal of the two without a mediator before it was " + last.exchange()
                                + " (" + last.day() + "). "),
                        () -> prose.say("No earlier deal of the two without a mediator is on record. "));
        var channel = precedents.channel(pair);
        int year = settlement.deal().first().getYear();
        channel.in(year - 1)
                .ifPresent(before -> prose.say("That they had an open channel the year before has a probability of ")
                        .number(percent(before.knownThen()), "")
                        .say(" from what was known then. "));
        var followOn = precedents.followOn(settlement);
        if (followOn.isKnown()) {
            prose.say(followOn(followOn, settlement.kind().words()));
        }
        return prose.say(later(precedents.later(settlement))).paragraph();
    }

    static String followOn(FollowOn followOn, String kind) {
        return String.format(
                Locale.ROOT,
                "Deals of this class (%s) were followed by another of the same parties %d times in %.0f years within"
                        + " %.0f years of one, and %d times in %.0f years of the eight after that. ",
                kind,
                followOn.inWindow().deals(),
                followOn.inWindow().years(),
                followOn.windowYears(),
                followOn.outside().deals(),
                followOn.outside().years());
    }

    static String later(Bearing.Later later) {
        var all = later.exchanges();
        if (all.isEmpty()) {
            return later.isOver()
                    ? "Nothing followed within two years."
                    : "Nothing has followed yet, and the two years are not over.";
        }
        var shown = all.size() > 6 ? all.subList(0, 6) : all;
        return all.size() + (all.size() == 1 ? " deal" : " deals") + " of the two followed within two years: "
                + String.join(", ", shown) + (all.size() > 6 ? " and more." : ".");
    }

    static String percent(double share) {
        double percent = 100 * share;
        return percent < 1 ? "under 1%" : percent > 99 ? "over 99%" : Math.round(percent) + "%";
    }

    private Page.Section aftermath(List<DealEffect> effects) {
        var items = exchange.setting().aftermath().stream()
                .map(event -> draft.say(event.on()
                                        .value()
                                        .map(Wording::date)
                                        .map(d -> d + ": ")
                                        .orElse("")
                                + event.what())
                        .cite(event.citations())
                        .item())
                .toList();
        if (items.isEmpty() || effects.isEmpty()) {
            return new Page.Section("aftermath", "What sources link to it afterwards", List.of());
        }
        return new Page.Section(
                "aftermath",
                "What sources link to it afterwards",
                List.of(
                        draft.say("Talks on other topics have no base rate on record, so whether they came of it"
                                        + " cannot be told from counts.")
                                .paragraph(),
                        new Block.Items(items)));
    }

    private Page.Section reading() {
        var coverage = precedents.index().coverage(Logs.MASS);
        var blocks = List.<Block>of(new Block.Items(List.of(
                draft.say("Terms of trade are those of a class of terms between two parties. Whoever goes free"
                                + " counts as one head, whoever it is; money, bodies, relief, information and acts"
                                + " stand for heads as the assumptions say. Nobody has a price.")
                        .item(),
                draft.say("A log price of 0 is head for head; above, the first party gave more than it received;"
                                + " 0.69 is two for one.")
                        .item(),
                draft.say("Everything called \u201cbefore\u201d rests on deals that were over when this one"
                                + " began. Forecast so, "
                                + coverage.within() + " of " + coverage.all()
                                + " settlements of parties with an earlier deal lay in their 90% interval.")
                        .item(),
                draft.say("How far first demands pull is taken from experiments (rho .40 to .56) and from the"
                                + " first demands on record; whether states behave like those students is"
                                + " contested.")
                        .item())));
        return new Page.Section("reading", "How to read this", blocks);
    }
}
