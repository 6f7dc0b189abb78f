package org.glienicke.core.casebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.evidence.Count;
import org.glienicke.core.evidence.Fact;

/**
 * Who they are whom an offer counts without a word on them. Sources print what was offered more briefly than what was done: "all our
 * prisoners", "a thousand for a thousand". What such a group lacks is presumed to be as with those whom the exchange moved the same way;
 * where it moved nobody that way, they are presumed to be the receiver's own people, soldiers where the exchange is one of prisoners
 * of war. A presumption fills gaps only: what the record says stands.
 */
final class Presumed {

    private final Exchange exchange;
    private final Party.Id giver;
    private final Party.Id receiver;

    private Presumed(Exchange exchange, Party.Id giver, Party.Id receiver) {
        this.exchange = exchange;
        this.giver = giver;
        this.receiver = receiver;
    }

    /** The crowd with its gaps filled. */
    static Term.Crowd in(Exchange exchange, Party.Id giver, Party.Id receiver, Term.Crowd crowd) {
        return new Presumed(exchange, giver, receiver).filled(crowd);
    }

    private Term.Crowd filled(Term.Crowd crowd) {
        var said = crowd.affiliation();
        var alike = largestGroup();
        var affiliation = new Captive.Affiliation(
                said.roles().isEmpty()
                        ? alike.map(c -> c.affiliation().roles()).orElseGet(this::usualRoles)
                        : said.roles(),
                said.nationality().isEmpty()
                        ? alike.map(c -> c.affiliation().nationality())
                                .filter(n -> !n.isEmpty())
                                .orElse(List.of(receiver))
                        : said.nationality(),
                said.served().value().isPresent()
                        ? said.served()
                        : alike.map(c -> c.affiliation().served()).orElse(said.served()),
                said.championed());
        return new Term.Crowd(
                isPrinted(crowd.count()) ? crowd.count() : movedSameWay().orElse(crowd.count()),
                crowd.minors(),
                crowd.including(),
                affiliation,
                crowd.heldYears().or(() -> alike.flatMap(Term.Crowd::heldYears)));
    }

    // "at least one" is how the record says that no number was printed
    private static boolean isPrinted(Fact<Count> count) {
        return count.value().filter(c -> !c.equals(Count.atLeast(1))).isPresent();
    }

    private List<Term> sameWay() {
        return exchange.terms().stream()
                .filter(t -> t.giver().equals(giver) && t.receiver().equals(receiver))
                .toList();
    }

    private Optional<Term.Crowd> largestGroup() {
        return sameWay().stream()
                .filter(Term.Group.class::isInstance)
                .map(t -> ((Term.Group) t).crowd())
                .max(Comparator.comparingDouble(
                        c -> c.count().value().orElse(Count.ZERO).middle()));
    }

    private Optional<Fact<Count>> movedSameWay() {
        var heads = sameWay().stream().map(Term::heads).reduce(Count.ZERO, Count::plus);
        return heads.min() > 1 ? Optional.of(Fact.of(heads, List.of())) : Optional.empty();
    }

    private List<Role> usualRoles() {
        return exchange.head().kinds().contains(Exchange.Kind.PRISONERS_OF_WAR)
                ? List.of(Role.PRISONER_OF_WAR)
                : List.of();
    }
}
