package org.glienicke.core.dealroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.glienicke.core.bargaining.Deal;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.Observation;
import org.glienicke.core.belief.Observations;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Priors;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Preferences;
import org.glienicke.core.valuation.Prices;
import org.glienicke.core.valuation.ProfileDraft;
import org.glienicke.core.valuation.Swings;

/**
 * What the parties at a table care about, as draws: learned from the record as far as it went before the year of the case, or as
 * judged.
 *
 * @param preferences of every party at the table
 * @param posterior that they come from; empty if they are the judged ones
 * @param because why they are the judged ones; empty if they are not
 */
public record Minds(Map<Party.Id, Preferences> preferences, Optional<Posterior> posterior, String because) {

    /** Share of the draws on which packages are chosen; the others are fresh. */
    private static final int EVERY = 4;

    public Minds {
        preferences = Collections.unmodifiableMap(new LinkedHashMap<>(preferences));
    }

    /** What a run rests on besides the case. */
    public record Basis(Ledger ledger, ProfileDraft.Shelf shelf, Prices prices, int draws, Chance chance) {}

    /**
     * As judged, before any learning.
     *
     * @param because why nothing is learned, one sentence
     */
    public static Minds judged(Case about, Basis basis, String because) {
        var assumptions = Preferences.draw(basis.shelf().assumptions(), basis.draws(), basis.chance());
        var preferences = new LinkedHashMap<Party.Id, Preferences>();
        for (var seat : about.seats()) {
            var profile = basis.shelf().of(seat.party());
            preferences.put(
                    seat.party().id(),
                    Preferences.prior(seat.party().id(), profile, assumptions, basis.draws(), basis.chance()));
        }
        return new Minds(preferences, Optional.empty(), because);
    }

    /** The part of the record that a table may learn from. */
    public sealed interface Part {

        record All() implements Part {}

        record Without(String exchange) implements Part {}

        /** What was over before a year. */
        record Before(int year) implements Part {}
    }

    /** How the record is asked; whoever keeps answers need not ask twice. */
    @FunctionalInterface
    public interface Asking {
        Belief of(Part part, Observations observations, Priors priors);
    }

    /**
     * As the record teaches; as judged where it cannot, with the reason.
     *
     * @param asking a posterior as soon as it may be used, by {@link Belief#soon}
     */
    public static Minds learned(Case about, Basis basis, Asking asking) {
        if (about.head().isInvented()) {
            return judged(about, basis, "The case is invented, and no record speaks of its parties.");
        }
        var part = part(about);
        var priors = Priors.of(basis.ledger(), basis.shelf(), 1);
        return switch (asking.of(part, observations(part, basis), priors)) {
            case Belief.Declined(var because) -> judged(about, basis, because);
            case Belief.Unsound unsound -> judged(about, basis, unsound.because());
            case Belief.Learned(var posterior) -> of(posterior, about, basis);
        };
    }

    /**
     * What may be learned from: for an exchange of the record all the others, so that the answer is not that it was accepted; for a case
     * everything before its year, offers that were refused in the same talks among it.
     */
    static Observations known(Case about, Basis basis) {
        return observations(part(about), basis);
    }

    private static Part part(Case about) {
        if (about.head().entries().contains(about.id())) {
            return new Part.Without(about.id());
        }
        var year = year(about);
        return year.isPresent() ? new Part.Before(year.getAsInt()) : new Part.All();
    }

    private static Observations observations(Part part, Basis basis) {
        var record = Observations.of(basis.ledger(), basis.shelf().assumptions(), basis.prices());
        return switch (part) {
            case Part.All _ -> record;
            case Part.Without(var exchange) -> record.without(exchange);
            case Part.Before(var year) -> record.before(year);
        };
    }

    private static OptionalInt year(Case about) {
        return about.head()
                .asOf()
                .latest()
                .map(day -> OptionalInt.of(day.getYear()))
                .orElse(OptionalInt.empty());
    }

    private static Minds of(Posterior posterior, Case about, Basis basis) {
        var assumptions = Preferences.draw(basis.shelf().assumptions(), basis.draws(), basis.chance());
        var preferences = new LinkedHashMap<Party.Id, Preferences>();
        for (var party : about.parties()) {
            preferences.put(
                    party, posterior.preferences(party, year(about), assumptions, basis.draws(), basis.chance()));
        }
        return new Minds(preferences, Optional.of(posterior), "");
    }

    private int draws() {
        return preferences.values().iterator().next().size();
    }

    /** The room in which packages are chosen: every fourth draw. */
    public Room choosing(Steps steps, Prices prices) {
        return Room.of(
                steps,
                part(IntStream.range(0, draws()).filter(k -> k % EVERY == 0).toArray()),
                prices);
    }

    /** How many draws those are. */
    public int searched() {
        return draws() - fresh().length;
    }

    /** The room in which they are judged: the other draws. */
    public Room fresh(Steps steps, Prices prices) {
        return Room.of(steps, part(fresh()), prices);
    }

    /** A party's preferences on the draws on which packages are judged. */
    public Preferences fresh(Party.Id party) {
        var all = preferences.get(party);
        if (all == null) {
            throw new IllegalArgumentException("party is " + party + ", not at this table");
        }
        return all.only(fresh());
    }

    private int[] fresh() {
        return IntStream.range(0, draws()).filter(k -> k % EVERY != 0).toArray();
    }

    private Map<Party.Id, Preferences> part(int[] places) {
        var part = new LinkedHashMap<Party.Id, Preferences>();
        preferences.forEach((party, all) -> part.put(party, all.only(places)));
        return part;
    }

    /** What putting a package on the table would bring; empty without a posterior, or with too many sides. */
    public Optional<Overture> overture(Standing standing, Steps steps, Basis basis) {
        var asked = standing.asked();
        if (posterior.isEmpty() || asked.isEmpty() || asked.size() > Overture.MOST_SIDES) {
            return Optional.empty();
        }
        var offer = offer(standing.deal(), steps, asked, basis);
        var yes = posterior.get().accepted(offer, basis.chance()).stream()
                .map(this::aligned)
                .toList();
        return Optional.of(
                Overture.of(yes, asked.stream().map(Standing.Side::net).toList()));
    }

    // draw k of an account rests on the position k x positions / draws of the posterior
    private Draws aligned(Draws ofPositions) {
        int draws = draws();
        return ofPositions.only(IntStream.of(fresh())
                .map(k -> (int) ((long) k * ofPositions.size() / draws))
                .toArray());
    }

    private static Observation offer(Deal deal, Steps steps, List<Standing.Side> asked, Basis basis) {
        var about = steps.about();
        var exchange = about.exchange(steps.lots(deal));
        var sides = new ArrayList<Observation.Side>();
        for (var side : asked) {
            var swings = Swings.of(exchange, side.party(), basis.shelf().assumptions(), basis.prices());
            sides.add(new Observation.Side(side.party(), swings, Observation.Word.SILENT));
        }
        var origin = new Observation.Origin(about.id(), "package", "");
        return new Observation(origin, year(about), sides, Observation.Outcome.OPEN);
    }
}
