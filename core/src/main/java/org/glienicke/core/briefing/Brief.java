package org.glienicke.core.briefing;

import java.util.Set;
import org.glienicke.core.page.Page;

/**
 * The page on one exchange and one party: what it got, gave, was owed and left behind, what that was worth to it in its own terms and
 * with what uncertainty, and who says so.
 */
public final class Brief {

    /** What a reader wants first; the rest says how it came about and on whose word. */
    private static final Set<String> SHORT = Set.of(
            "verdict",
            "withdrawn",
            "reading",
            "weights",
            "headline",
            "account",
            "others",
            "precedent",
            "drivers",
            "flips",
            "left-behind",
            "offers",
            "law",
            "run");

    private Brief() {}

    /** The short form: the verdict, the account and what it rests on, without terms, provenance and sources. */
    public static Page shortOf(Dossier dossier) {
        return of(dossier).only(SHORT);
    }

    public static Page of(Dossier dossier) {
        var draft = draft(dossier);
        var head = dossier.exchange().head();
        var subtitle = draft.say("What it was to ")
                .party(dossier.party())
                .say(" \u00b7 " + head.date().value().map(Wording::date).orElse("date not recorded"))
                .say(" \u00b7 " + Wording.kinds(dossier.exchange()) + " \u00b7 " + Wording.of(head.status()));
        return new Page(head.title(), subtitle.spans(), draft.sections());
    }

    /** All sections, written. */
    static Draft draft(Dossier dossier) {
        var draft = new Draft(dossier.ledger());
        var numbers = new Numbers(dossier);
        new Verdict(dossier, draft, numbers).write();
        new Weighed(dossier, draft, numbers).write();
        new Movements(dossier, draft).write();
        new Reckoning(dossier, draft, numbers).write();
        new Sensitivity(dossier, draft, numbers).write();
        new PrecedentPart(dossier, draft).write();
        new Bargain(dossier, draft).write();
        new Surroundings(dossier, draft).write();
        new Further(dossier, draft).write();
        new Conflicts(dossier.exchange(), draft).write();
        new Provenance(dossier, draft, numbers).write();
        new Basis(dossier, draft).write();
        return draft;
    }
}
