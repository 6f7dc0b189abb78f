package org.glienicke.core.belief;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.probability.Prior;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.ProfileDraft;

/**
 * What is believed before the record is asked.
 *
 * @param judged profiles by party
 * @param groupExponent how fast numbers pale
 * @param selection how many times likelier a settled deal is to be on record than one refused: the odds of acceptance on record are
 *     this many times the odds in the world [King & Zeng 2001]; shown for 1/3, 1 and 3
 */
public record Priors(Map<Party.Id, Judged> judged, Prior groupExponent, double selection) {

    public Priors {
        judged = Collections.unmodifiableMap(new TreeMap<>(judged));
        if (!(selection > 0 && selection < 1000)) {
            throw new IllegalArgumentException("selection is " + selection + ", not in (0, 1000)");
        }
    }

    /**
     * A party as judged.
     *
     * @param kind whose other members it is pooled with
     * @param line the party whose record it continues, or itself
     * @param stakes by which the size of a deal is measured, as far as the noise of answers goes: the profile before a reader moved it
     */
    public record Judged(String kind, Party.Id line, Profile profile, Profile stakes) {

        /** One whose profile nobody moved. */
        public Judged(String kind, Party.Id line, Profile profile) {
            this(kind, line, profile, profile);
        }

        private Judged with(Profile moved) {
            return new Judged(kind, line, moved, stakes);
        }
    }

    /** From the profiles of a ledger. */
    public static Priors of(Ledger ledger, ProfileDraft.Shelf shelf, double selection) {
        var judged = new HashMap<Party.Id, Judged>();
        ledger.parties()
                .values()
                .forEach(party -> judged.put(
                        party.id(), new Judged(Readers.slug(party.kind()), line(party, ledger, 0), shelf.of(party))));
        var exponent = Optional.ofNullable(shelf.assumptions().get("group-exponent"))
                .map(a -> a.prior())
                .orElse(new Prior(Prior.Form.SHARE, 0.3, 0.9));
        return new Priors(judged, exponent, selection);
    }

    private static Party.Id line(Party party, Ledger ledger, int depth) {
        return party.follows()
                .flatMap(ledger::party)
                .filter(_ -> depth < 10)
                .map(older -> line(older, ledger, depth + 1))
                .orElse(party.id());
    }

    Judged of(Party.Id party) {
        var found = judged.get(party);
        if (found == null) {
            throw new IllegalArgumentException("party is " + party + ", which no profile judges");
        }
        return found;
    }

    boolean knows(Party.Id party) {
        return judged.containsKey(party);
    }

    /** The same with one weight's prior moved: the reader drags it. */
    public Priors withWeight(Party.Id party, Criterion criterion, Profile.Weight weight) {
        var old = of(party);
        var moved = new HashMap<>(judged);
        // points are per hundred of the heaviest median, which a drag must not rescale for all the others
        double points = old.profile().pointsPerWeight();
        var own = new Profile.Weight(
                weight.median() / points, weight.times(), weight.evidence(), weight.why(), weight.from());
        moved.put(party, old.with(old.profile().with(Map.of(criterion, own))));
        return new Priors(moved, groupExponent, selection);
    }

    /** The same with a party judged otherwise: the reader's own profile. */
    public Priors with(Party.Id party, Profile profile) {
        var moved = new HashMap<>(judged);
        moved.put(party, of(party).with(profile));
        return new Priors(moved, groupExponent, selection);
    }

    /** The same with another selection of what is on record. */
    public Priors withSelection(double times) {
        return new Priors(judged, groupExponent, times);
    }
}
