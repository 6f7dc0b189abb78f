package org.glienicke.desk.web;

import java.util.HashMap;
import java.util.Map;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.briefing.DealRun;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Minds;
import org.glienicke.core.dealroom.Room;
import org.glienicke.core.dealroom.Steps;
import org.glienicke.core.valuation.ProfileDraft;

/**
 * A case with everybody's weights, ready to value packages; the same draws as {@code propose} and {@code why-not} take.
 *
 * @param choosing where packages are looked for
 * @param fresh where they are judged
 */
record CaseTable(Case about, Steps steps, Minds minds, Minds.Basis basis, Room choosing, Room fresh) {

    /** As the editors judged, at once. */
    static CaseTable judged(Case about, LiveRecord.Snapshot record, Otherwise otherwise) {
        var basis = basis(record, otherwise.over(record.shelf()));
        return of(about, Minds.judged(about, basis, ""), basis);
    }

    /** As the record teaches, after a while. */
    static CaseTable learned(Case about, LiveRecord.Snapshot record, Minds.Asking asking) {
        var basis = basis(record, record.shelf());
        return of(about, Minds.learned(about, basis, asking), basis);
    }

    private static Minds.Basis basis(LiveRecord.Snapshot record, ProfileDraft.Shelf shelf) {
        return new Minds.Basis(record.ledger(), shelf, record.prices(), Reckoner.DRAWS, Reckoner.CHANCE);
    }

    private static CaseTable of(Case about, Minds minds, Minds.Basis basis) {
        var steps = Steps.of(about);
        return new CaseTable(
                about, steps, minds, basis, minds.choosing(steps, basis.prices()), minds.fresh(steps, basis.prices()));
    }

    /** The parties at the table by name. */
    Map<Party.Id, String> names() {
        var names = new HashMap<Party.Id, String>();
        about.seats().forEach(seat -> names.put(seat.party().id(), seat.party().name()));
        return names;
    }

    Deal deal(Packed packed) {
        return steps.deal(packed.lots());
    }

    /** What it takes to get a page again. */
    DealRun run(String command, Packed packed) {
        var typed = command + packed.typed() + (packed.otherwise().isLearnable() ? "" : " --prior-only");
        var run = new Dossier.Run(
                Reckoner.CHANCE.seed(),
                Reckoner.DRAWS,
                basis.ledger().revision(),
                typed + " --draws " + Reckoner.DRAWS + " --seed " + Reckoner.CHANCE.seed(),
                packed.otherwise().sentences(about, names()));
        return DealRun.of(basis.ledger(), steps, about, minds, run);
    }
}
