package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.probability.Draws;

/** The exchange as a precedent, in short: its terms against the going rate before it, what they move, and the channel. */
final class PrecedentPart {

    private final Dossier dossier;
    private final Draft draft;

    PrecedentPart(Dossier dossier, Draft draft) {
        this.dossier = dossier;
        this.draft = draft;
    }

    void write() {
        var own = dossier.around().bearings().stream()
                .filter(b -> b.pair().includes(dossier.party()))
                .toList();
        if (dossier.around().bearings().isEmpty()) {
            return;
        }
        var blocks = new ArrayList<Block>();
        if (own.isEmpty()) {
            blocks.add(draft.say("Nobody of this exchange both gave ")
                    .the(dossier.party())
                    .say(" something and received something of it, so it has no terms of trade here.")
                    .paragraph());
        }
        own.forEach(bearing -> {
            blocks.add(new Block.Lead(lead(bearing)));
            blocks.add(table(bearing));
            blocks.add(channel(bearing));
        });
        blocks.add(draft.say("All settlements of the record against each other, and the other parties: ")
                .strong("./glienicke precedent " + dossier.exchange().id())
                .paragraph());
        draft.add(new Page.Section("precedent", "Precedent", blocks));
    }

    private List<org.glienicke.core.page.Span> lead(Bearing bearing) {
        var other = bearing.pair().other(dossier.party());
        var price = bearing.price();
        var prose = draft.say("What ").the(dossier.party()).say(" gave ").the(other);
        prose.say(", for what it received, is a log price of ")
                .number(Logs.of(bearing.asPaid(dossier.party(), price.logPrice())), "")
                .say(" in heads (0 is head for head)");
        bearing.asPaid(dossier.party(), price.distance())
                .ifPresentOrElse(
                        distance -> prose.say(", which lies ")
                                .number(Logs.of(distance), "")
                                .say(" from the going rate of " + price.earlier() + " earlier "
                                        + (price.earlier() == 1 ? "deal" : "deals") + " of the two in "
                                        + bearing.kind().words()),
                        () -> prose.say("; no earlier deal of the two in "
                                + bearing.kind().words() + " is on record, so nothing can be said of a going rate"));
        return prose.say(".").cite(bearing.citations()).spans();
    }

    private Block table(Bearing bearing) {
        var price = bearing.price();
        var rows = new ArrayList<Block.Row>();
        bearing.asPaid(dossier.party(), price.before()).ifPresent(before -> rows.add(row("going rate before", before)));
        rows.add(row("as settled", bearing.asPaid(dossier.party(), price.logPrice())));
        rows.add(row("going rate after", bearing.asPaid(dossier.party(), price.after())));
        bearing.asPaid(dossier.party(), price.anchored())
                .ifPresent(shift -> rows.add(row("shift of the next terms if these are the next first demand", shift)));
        double sign = bearing.pair().sign(dossier.party());
        var range = price.shift().range();
        rows.add(Block.Row.of(List.of(
                Draft.cell("shift of the index: what the next deal of the class is expected to cost"),
                Draft.number(
                        Logs.number(sign * price.shift().mean()) + " ("
                                + Logs.number(Math.min(sign * range.low(), sign * range.high())) + " to "
                                + Logs.number(Math.max(sign * range.low(), sign * range.high())) + ")",
                        ""),
                Draft.number("times " + Logs.ratio(sign * price.shift().mean()), ""))));
        var other = bearing.pair().other(dossier.party());
        return new Block.Table(
                "precedent-" + other,
                "Terms with " + draft.name(other) + " in log prices to " + draft.name(dossier.party())
                        + ", mean and 90% interval (index: least and largest over its settings); heads given for each"
                        + " received",
                List.of(
                        Block.Column.words("terms of trade"),
                        Block.Column.numbers("log price"),
                        Block.Column.numbers("given for one")),
                rows);
    }

    private static Block.Row row(String words, Draws logs) {
        var ratio = (words.startsWith("shift") ? "times " : "") + Logs.ratio(logs.mean());
        return Block.Row.of(List.of(Draft.cell(words), Draft.number(Logs.of(logs), ""), Draft.number(ratio, "")));
    }

    private Block channel(Bearing bearing) {
        var door = bearing.door();
        var prose = draft.say("The channel: ");
        door.lastDirect()
                .ifPresentOrElse(
                        last -> prose.say("the last deal of the two without a mediator before it was " + last.exchange()
                                + " (" + last.day() + "). "),
                        () -> prose.say("no earlier deal of the two without a mediator is on record. "));
        door.open()
                .ifPresent(open -> prose.say("That it was open the year before has a probability of ")
                        .number(PrecedentPage.percent(open), "")
                        .say(" from what was known then. "));
        if (door.followOn().isKnown()) {
            prose.say(PrecedentPage.followOn(door.followOn(), bearing.kind().words()));
        }
        return prose.say(PrecedentPage.later(door.later())).paragraph();
    }
}
