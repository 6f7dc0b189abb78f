package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Minds;
import org.glienicke.core.dealroom.Steps;
import org.glienicke.core.evidence.Citation;

/**
 * What every page of the deal room rests on.
 *
 * @param ledger for names and sources, with the case's own parties in it
 * @param minds whose weights they are
 * @param run what it takes to get the same numbers again
 */
public record DealRun(Ledger ledger, Steps steps, Case about, Minds minds, Dossier.Run run) {

    public static DealRun of(Ledger ledger, Steps steps, Case about, Minds minds, Dossier.Run run) {
        Map<Party.Id, Party> parties = new TreeMap<>(ledger.parties());
        about.seats().forEach(seat -> parties.putIfAbsent(seat.party().id(), seat.party()));
        var named = new Ledger(parties, ledger.sources(), ledger.exchanges(), ledger.revision());
        return new DealRun(named, steps, about, minds, run);
    }

    /** Whose weights these are, one sentence. */
    String weights() {
        boolean isOfRecord = about.head().entries().contains(about.id());
        return minds.posterior()
                .map(p -> "Weights are learned from " + p.observations().size() + " answers on record"
                        + (isOfRecord
                                ? ", those of this exchange left out"
                                : year().map(y -> " before " + y).orElse(""))
                        + ", the judged ones where the record is silent.")
                .orElse("Weights are the judged ones, not moved by the record"
                        + (minds.because().isEmpty() ? "." : ": " + Wording.unstopped(minds.because()) + "."));
    }

    private Optional<Integer> year() {
        return about.head().asOf().latest().map(d -> d.getYear());
    }

    /** How many parties, terms and constraints the case has. */
    int blocks() {
        return about.seats().size() + about.terms().size() + about.constraints().size();
    }

    /** Constraints and blocks that are not wholly fact. */
    List<Assumed> assumed() {
        var all = new ArrayList<Assumed>();
        about.seats().forEach(s -> add("party " + ledger.name(s.party().id()), s.basis(), all));
        about.terms().forEach(t -> add("term " + t.id(), t.basis(), all));
        about.constraints().forEach(c -> add(Wording.unstopped(c.name()), c.basis(), all));
        return all;
    }

    private static void add(String what, Case.Basis basis, List<Assumed> to) {
        basis.assumption().ifPresent(a -> to.add(new Assumed(what, a, basis.citations())));
    }

    /** Something that is assumed, and the sources of what is fact in it. */
    record Assumed(String what, Case.Assumption assumption, List<Citation> citations) {}
}
