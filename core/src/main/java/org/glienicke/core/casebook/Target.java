package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.evidence.Document;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.When;

/**
 * So many exchanges of a sort that the record means to hold.
 *
 * @param what the sort, in words
 * @param least how many
 */
public record Target(String what, int least, Sort sort) {

    /**
     * Which exchanges count. An empty set asks nothing.
     *
     * @param parties one of them is a principal
     * @param with so is one of these
     * @param without none of these is
     * @param withKinds a principal other than those of {@code parties} and {@code without} is of one of these kinds
     * @param kinds the exchange is of one of these kinds
     * @param before it began before this year
     */
    public record Sort(
            Set<Party.Id> parties,
            Set<Party.Id> with,
            Set<Party.Id> without,
            Set<Party.Kind> withKinds,
            Set<Exchange.Kind> kinds,
            Optional<Integer> before) {}

    /**
     * The targets that a file lists, {@code ledger/targets.yaml}.
     *
     * @param text the whole file
     * @param file its name, for findings
     */
    public static Read<List<Target>> parse(String text, String file) {
        var document = Document.parse(text, file);
        var findings = new ArrayList<>(document.findings());
        var targets = new ArrayList<Target>();
        for (var fields : Fields.ofList(document.value(), file, findings)) {
            var what = fields.required("what");
            var least = fields.required("least", Readers::whole);
            var sort = sort(fields);
            least.ifPresent(n -> targets.add(new Target(what, n, sort)));
            fields.close();
        }
        return new Read<>(List.copyOf(targets), findings);
    }

    private static Sort sort(Fields fields) {
        return new Sort(
                Set.copyOf(fields.list("party", Parties::id)),
                Set.copyOf(fields.list("with", Parties::id)),
                Set.copyOf(fields.list("without", Parties::id)),
                Set.copyOf(fields.list("withKind", Readers.word(Party.Kind.class))),
                Set.copyOf(fields.list("kinds", Readers.word(Exchange.Kind.class))),
                fields.one("before", Readers::year));
    }

    /** Whether an exchange is of the sort. */
    public boolean counts(Exchange exchange, Map<Party.Id, Party> parties) {
        var principals = principals(exchange);
        return meets(principals, sort.parties)
                && meets(principals, sort.with)
                && principals.stream().noneMatch(sort.without::contains)
                && hasOther(principals, parties)
                && (sort.kinds.isEmpty() || exchange.head().kinds().stream().anyMatch(sort.kinds::contains))
                && isBefore(exchange);
    }

    private boolean hasOther(Set<Party.Id> principals, Map<Party.Id, Party> parties) {
        return sort.withKinds.isEmpty()
                || principals.stream()
                        .filter(id -> !sort.parties.contains(id))
                        .flatMap(id -> Optional.ofNullable(parties.get(id)).stream())
                        .anyMatch(party -> sort.withKinds.contains(party.kind()));
    }

    private boolean isBefore(Exchange exchange) {
        return sort.before
                .map(year -> exchange.head().date().value().flatMap(When::year).orElse(year) < year)
                .orElse(true);
    }

    private static boolean meets(Set<Party.Id> principals, Set<Party.Id> wanted) {
        return wanted.isEmpty() || principals.stream().anyMatch(wanted::contains);
    }

    /** The parties that bargain: those named as principals, and all that give or receive a term. */
    private static Set<Party.Id> principals(Exchange exchange) {
        var named = exchange.involvements().stream()
                .filter(involvement -> involvement.parts().contains(Exchange.Part.PRINCIPAL))
                .map(Exchange.Involvement::party);
        return Stream.concat(named, exchange.bargainers().stream()).collect(Collectors.toCollection(HashSet::new));
    }
}
