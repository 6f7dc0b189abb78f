package org.glienicke.core.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.When;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** What was asked, offered, refused, owed and said to be wanted. */
final class Bargain {

    private final Exchange exchange;
    private final Draft draft;
    private final Terms terms;

    Bargain(Dossier dossier, Draft draft) {
        this.exchange = dossier.exchange();
        this.draft = draft;
        this.terms = new Terms(exchange, draft);
    }

    void write() {
        draft.add(leftBehind());
        draft.add(offers());
        draft.add(law());
        draft.add(motives());
    }

    private Page.Section leftBehind() {
        var items = exchange.talks().leftBehind().stream().map(this::leftBehind).toList();
        return section(
                "left-behind", "Left behind", items, "Nobody asked for in the talks and left behind is on record.");
    }

    private Block.Item leftBehind(Talks.LeftBehind left) {
        var prose = draft.prose();
        switch (left.whom()) {
            case Talks.Whom.Named(var captive) -> prose.name(draft.name(exchange, captive));
            case Talks.Whom.Counted(var group, var count) ->
                prose.say(count.value().map(n -> Wording.grouped(n) + " ").orElse(""))
                        .say(group);
        }
        prose.say(", held by ").the(left.holder()).say(", asked for by ").the(left.askedBy());
        left.reason().on().value().ifPresent(on -> prose.say(" (" + Wording.date(on) + ")"));
        prose.say(left.reason().words().isEmpty() ? "" : ": " + left.reason().words());
        prose.say(left.reason().note().isEmpty() ? "" : ". " + left.reason().note());
        prose.say(left.later().isEmpty() ? "" : ". Later: " + left.later());
        return prose.cite(left.citations()).item();
    }

    private Page.Section offers() {
        var entries = exchange.talks().offers().stream()
                .sorted(Comparator.comparing(Bargain::made))
                .map(this::offer)
                .toList();
        var blocks = entries.isEmpty()
                ? List.of(draft.say("No offer before the deal is on record.").paragraph())
                : List.<Block>of(new Block.Definitions(entries));
        return new Page.Section("offers", "Offers made and refused", blocks);
    }

    // offers without a date come last; those of one date stay in the order of the record
    private static LocalDate made(Offer offer) {
        return offer.timing().on().value().flatMap(When::earliest).orElse(LocalDate.MAX);
    }

    private Block.Definition offer(Offer offer) {
        var term = draft.prose();
        term.say(offer.timing().on().value().map(Wording::date).orElse("date not recorded") + ", by ")
                .whoever(offer.proposer());
        var words = draft.prose().with(terms.deal(offer.deal().terms()));
        if (offer.deal().isUndisclosed()) {
            words.say(offer.deal().terms().isEmpty() ? "Terms not made public" : "; other terms not made public");
        }
        words.say(".");
        words.say(
                offer.listed().note().isEmpty()
                        ? ""
                        : " " + stopped(offer.listed().note()));
        offer.timing()
                .madePublic()
                .value()
                .ifPresent(on -> words.say(" Known to the public: " + Wording.date(on) + "."));
        if (offer.answers().isEmpty()) {
            words.say(" No answer on record.");
        }
        for (var answer : offer.answers()) {
            answer(words, answer, offer.listed().citations());
        }
        return new Block.Definition(
                "offer-" + offer.id(),
                term.spans(),
                words.cite(offer.listed().citations()).spans());
    }

    private static void answer(Prose words, Offer.Answer answer, List<Citation> covering) {
        words.say(" ").capital(answer.party());
        words.say(
                switch (answer.kind()) {
                    case ACCEPTED -> " accepted";
                    case REFUSED -> " refused";
                    case COUNTERED -> " made a counteroffer";
                    case LAPSED -> " let it lapse";
                    case UNKNOWN -> ": answer not known";
                });
        answer.on().value().ifPresent(on -> words.say(" (" + Wording.date(on) + ")"));
        words.say(answer.reason().isEmpty() ? "" : ": " + Wording.unstopped(answer.reason()))
                .cite(answer.citations(), covering)
                .say(".");
    }

    private static String stopped(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private Page.Section law() {
        var items = exchange.setting().law().stream().map(this::owed).toList();
        return section("law", "What the law owed", items, "Nothing that the law owed without a bargain is on record.");
    }

    private Block.Item owed(Setting.Owed owed) {
        var prose = draft.prose()
                .party(owed.owedBy())
                .say(" to ")
                .party(owed.owedTo())
                .say(": " + owed.what() + " (" + owed.rule() + ")");
        prose.say(
                owed.terms().isEmpty()
                        ? ""
                        : "; covers " + Wording.listed(owed.terms()) + ", priced at zero for the costs of ");
        if (!owed.terms().isEmpty()) {
            prose.party(owed.owedBy());
        }
        return prose.cite(owed.citations()).item();
    }

    private Page.Section motives() {
        var stated = motives(true);
        var said = motives(false);
        var blocks = new ArrayList<Block>();
        if (!stated.isEmpty()) {
            blocks.add(draft.say("As the parties state them, in paraphrase:").paragraph());
            blocks.add(new Block.Items(stated));
        }
        if (!said.isEmpty()) {
            blocks.add(draft.say("As others say of them, in paraphrase:").paragraph());
            blocks.add(new Block.Items(said));
        }
        if (blocks.isEmpty()) {
            blocks.add(draft.say("No motive, stated or said by others, is on record.")
                    .paragraph());
        }
        return new Page.Section("motives", "Motives", blocks);
    }

    private List<Block.Item> motives(boolean isStated) {
        return exchange.talks().motives().stream()
                .filter(m -> m.isStated() == isStated)
                .map(this::motive)
                .toList();
    }

    private Block.Item motive(Talks.Motive motive) {
        var prose = draft.prose()
                .party(motive.party())
                .say(", on " + motive.criterion().replace('-', ' ') + ": "
                        + motive.words().says());
        prose.say(" (").whoever(motive.words().by());
        motive.on().value().ifPresent(on -> prose.say(", " + Wording.date(on)));
        return prose.say(")").cite(motive.words().citations()).item();
    }

    private Page.Section section(String id, String title, List<Block.Item> items, String none) {
        var blocks = items.isEmpty() ? List.of(draft.say(none).paragraph()) : List.<Block>of(new Block.Items(items));
        return new Page.Section(id, title, blocks);
    }
}
