package org.glienicke.core.briefing;

import java.util.ArrayList;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** Where to read on: the pages on what an exchange did to the world after it. */
final class Further {

    private final Dossier dossier;
    private final Draft draft;

    Further(Dossier dossier, Draft draft) {
        this.dossier = dossier;
        this.draft = draft;
    }

    void write() {
        var exchange = dossier.exchange();
        var items = new ArrayList<Block.Item>();
        items.add(draft.say("Audiences: polls, segments, and coverage before and after. ")
                .strong("./glienicke audiences " + exchange.id())
                .item());
        exchange.executed().stream()
                .filter(t -> t instanceof Term.Release || t instanceof Term.Group)
                .map(t -> t.handover().custodian())
                .distinct()
                .sorted()
                .forEach(taker -> items.add(incentives(taker)));
        draft.add(new Page.Section(
                "further",
                "What came after",
                java.util.List.of(
                        draft.say(
                                        "Standing is a table of audiences, never one number, so it is no part of the account above.")
                                .paragraph(),
                        new Block.Items(items))));
    }

    private Block.Item incentives(Party.Id taker) {
        return draft.say("Incentives, a debate: whether concessions bring further takings by ")
                .the(taker)
                .say(", where takings by it are on record. ")
                .strong("./glienicke incentives --taker " + taker)
                .item();
    }
}
