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
        return written(dossier).page();
    }

    /**
     * A page, and what of it another page on the same facts can take over.
     *
     * @param facts opaque
     */
    public record Written(Page page, Facts facts) {}

    /** Sections in which nothing depends on what anybody weighs, and how the page numbers its sources. */
    public static final class Facts {

        private final Draft.Facts parts;

        private Facts(Draft.Facts parts) {
            this.parts = parts;
        }
    }

    /** The page, with what another weighing of the same facts can take over. */
    public static Written written(Dossier dossier) {
        return written(dossier, draft(dossier));
    }

    /**
     * The same page as {@link #of}, sooner.
     *
     * @param facts from a page on the same exchange, party, bearings and record, whatever the weights
     */
    public static Written written(Dossier dossier, Facts facts) {
        return written(dossier, write(dossier, new Draft(dossier.ledger(), facts.parts)));
    }

    private static Written written(Dossier dossier, Draft draft) {
        var head = dossier.exchange().head();
        var subtitle = draft.say("What it was to ")
                .party(dossier.party())
                .say(" \u00b7 " + head.date().value().map(Wording::date).orElse("date not recorded"))
                .say(" \u00b7 " + Wording.kinds(dossier.exchange()) + " \u00b7 " + Wording.of(head.status()));
        return new Written(new Page(head.title(), subtitle.spans(), draft.sections()), new Facts(draft.facts()));
    }

    /** All sections, written. */
    static Draft draft(Dossier dossier) {
        return write(dossier, new Draft(dossier.ledger()));
    }

    private static Draft write(Dossier dossier, Draft draft) {
        var numbers = new Numbers(dossier);
        new Verdict(dossier, draft, numbers).write();
        new Weighed(dossier, draft, numbers).write();
        new Movements(dossier, draft).write();
        new Reckoning(dossier, draft, numbers).write();
        new Sensitivity(dossier, draft, numbers).write();
        draft.facts("precedent", new PrecedentPart(dossier, draft)::write);
        draft.facts("bargain", new Bargain(dossier, draft)::write);
        draft.facts("surroundings", new Surroundings(dossier, draft)::write);
        draft.facts("further", new Further(dossier, draft)::write);
        draft.facts("conflicts", new Conflicts(dossier.exchange(), draft)::write);
        new Provenance(dossier, draft, numbers).write();
        new Basis(dossier, draft).write();
        return draft;
    }
}
