package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Share;

/**
 * The numbers of an account as printed, each with the key under which the page tells how it came about: N1, N2 and so on for the
 * criteria in the order of the value tree, N1.1 for the first share of the first.
 */
final class Numbers {

    /** Key of the reservation value. */
    static final String RESERVATION = "N-reservation";

    /** Key of the sums. */
    static final String NET = "N-net";

    private final Account account;
    private final Weighing weighing;
    private final Map<Criterion, Entry> entries = new EnumMap<>(Criterion.class);

    Numbers(Dossier dossier) {
        this.account = dossier.account();
        this.weighing = dossier.analysis().weighing();
        for (var criterion : account.criteria()) {
            var key = "N" + (entries.size() + 1);
            entries.put(
                    criterion,
                    new Entry(key, criterion, Digits.Estimate.of(account.points(criterion)), items(key, criterion)));
        }
    }

    private List<Item> items(String key, Criterion criterion) {
        var alike = new LinkedHashMap<Alike, List<Share>>();
        for (var share : account.shares(criterion)) {
            var basis = share.basis();
            alike.computeIfAbsent(
                            new Alike(basis.formula(), basis.assumptions(), share.points()), _ -> new ArrayList<>())
                    .add(share);
        }
        var items = new ArrayList<Item>();
        alike.forEach((same, shares) ->
                items.add(new Item(key + "." + (items.size() + 1), shares, Digits.Estimate.of(same.points()))));
        return items;
    }

    /** What makes shares of a criterion one and the same number. */
    private record Alike(String formula, List<String> assumptions, Draws points) {

        // alike words seldom stand for other draws, and hashing thousands of them takes longer than telling them apart
        @Override
        public int hashCode() {
            return Objects.hash(formula, assumptions);
        }
    }

    /** A criterion of the account as printed. */
    record Entry(String key, Criterion criterion, Digits.Estimate estimate, List<Item> items) {}

    /**
     * Shares as printed.
     *
     * @param shares those that came about in the same way and are the same number, in the order of the record
     * @param estimate of each
     */
    record Item(String key, List<Share> shares, Digits.Estimate estimate) {

        Item {
            shares = List.copyOf(shares);
        }

        /** What each of them has in common. */
        Share.Basis basis() {
            return shares.getFirst().basis();
        }
    }

    /** In the order of the value tree. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    List<Entry> entries(Criterion.Kind kind) {
        return entries.values().stream()
                .filter(e -> e.criterion().kind() == kind)
                .toList();
    }

    String key(Criterion criterion) {
        var entry = entries.get(criterion);
        return entry == null ? NET : entry.key();
    }

    Account account() {
        return account;
    }

    /** Mean points of a criterion without their sign, over those of all criteria; in [0, 1]. */
    double weightInGross(Criterion criterion) {
        double gross = 0;
        double part = 0;
        for (var entry : entries.values()) {
            double points = Math.abs(entry.estimate().mean().value());
            gross += points;
            part += entry.criterion() == criterion ? points : 0;
        }
        return gross == 0 ? 0 : part / gross;
    }

    Digits.Estimate estimate(Draws draws) {
        return Digits.Estimate.of(draws);
    }

    Likelihood likelihood(Account of) {
        return new Likelihood(
                of.probabilityPositive(), weighing.effective(of.reservation().size()));
    }

    Likelihood likelihood() {
        return likelihood(account);
    }
}
