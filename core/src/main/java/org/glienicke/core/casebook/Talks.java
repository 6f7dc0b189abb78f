package org.glienicke.core.casebook;

import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;
import org.glienicke.core.evidence.When;

/**
 * What was said before and beside the deal.
 *
 * @param offers in order of the record
 * @param leftBehind asked for and not given
 * @param motives what each party said, or was said, to want
 */
public record Talks(List<Offer> offers, List<LeftBehind> leftBehind, List<Motive> motives) {

    public static final Talks NONE = new Talks(List.of(), List.of(), List.of());

    public Talks {
        offers = List.copyOf(offers);
        leftBehind = List.copyOf(leftBehind);
        motives = List.copyOf(motives);
    }

    /** How many heads asked for and not given a party holds, as recorded; one where the record has no number. */
    public double kept(Party.Id holder) {
        return leftBehind.stream()
                .filter(left -> left.holder().equals(holder))
                .mapToDouble(left -> left.whom().heads())
                .sum();
    }

    /**
     * A captive, or a number of them, asked for in the talks and not given.
     *
     * @param whom who it was
     * @param later what became of them; empty if not recorded
     */
    public record LeftBehind(
            Whom whom, Party.Id holder, Party.Id askedBy, Reason reason, String later, List<Citation> citations) {}

    /** Who was left behind: a named captive or a counted group. */
    public sealed interface Whom {

        record Named(Captive.Id captive) implements Whom {}

        record Counted(String group, Fact<Count> count) implements Whom {}

        /** How many that is. */
        default double heads() {
            return switch (this) {
                case Named _ -> 1;
                case Counted(var _, Fact<Count> count) ->
                    count.value().orElse(Count.exactly(1)).middle();
            };
        }
    }

    /** When, and why not. */
    public record Reason(Fact<When> on, String words, String note) {}

    /**
     * What a party sought, as somebody said it.
     *
     * @param criterion the word of the value tree it is coded as
     * @param isStated whether the party said it of itself
     */
    public record Motive(Party.Id party, String criterion, boolean isStated, Custody.OwnWords words, Fact<When> on) {}
}
