package org.glienicke.desk.files;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Audit;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Parties;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.Sources;

/**
 * The folder in which a ledger lies: {@code parties.yaml}, {@code sources/}, {@code exchanges/} and {@code profiles/}. Files are read
 * side by side; what comes out is in order of name all the same.
 */
public final class LedgerFolder {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing((Finding f) -> f.place().file())
            .thenComparingInt(f -> f.place().line())
            .thenComparing(f -> f.place().field())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::message);

    private static final int REVISION_LETTERS = 12;

    private final Path root;

    private LedgerFolder(Path root) {
        this.root = root;
    }

    public static LedgerFolder at(Path root) {
        return new LedgerFolder(root);
    }

    /** Everything in the folder, read and checked. */
    public Loaded load() {
        return load(_ -> true);
    }

    /**
     * One exchange with all parties, sources and profiles. The other exchanges count for the revision, but nobody waits until they
     * are read and checked.
     *
     * @param id if there is no such exchange, the ledger holds none
     */
    public Loaded load(String id) {
        return load(name -> name.endsWith("/" + id + ".yaml"));
    }

    /** The ids of all exchanges in the folder, in order, by the names of their files. */
    public List<String> exchangeIds() {
        return new Shelf(root).folder("exchanges").stream().map(item -> idOf(item.name())).toList();
    }

    private Loaded load(Predicate<String> wanted) {
        var shelf = new Shelf(root);
        var partyFile = shelf.file("parties.yaml");
        var sourceFiles = shelf.folder("sources");
        var exchangeFiles = shelf.folder("exchanges");
        var profileFiles = shelf.folder("profiles");
        var revision = revision(Stream.of(List.of(partyFile), sourceFiles, exchangeFiles, profileFiles).flatMap(List::stream).toList());
        var findings = new ArrayList<>(shelf.findings());

        var parties = read(List.of(partyFile), Parties::parse, findings).stream().findFirst().orElse(Map.<Party.Id, Party>of());
        var listed = read(sourceFiles, Sources::parse, findings).stream().flatMap(List::stream).toList();
        findings.addAll(Audit.duplicates(listed));
        var sources = new TreeMap<String, Source>();
        listed.forEach(source -> sources.putIfAbsent(source.id(), source));

        var chosen = exchangeFiles.stream().filter(item -> wanted.test(item.name())).toList();
        var exchanges = new TreeMap<String, Exchange>();
        read(chosen, (text, file) -> audited(text, file, parties, sources), findings).stream()
                .flatMap(Optional::stream)
                .forEach(exchange -> exchanges.putIfAbsent(exchange.id(), exchange));

        var profiles = read(profileFiles, (text, file) -> new Read<>(new TextFile(file, text), List.of()), findings);
        var ledger = new Ledger(parties, Collections.unmodifiableMap(sources), Collections.unmodifiableMap(exchanges), revision);
        return new Loaded(ledger, profiles, findings.stream().sorted(BY_PLACE).toList());
    }

    private static Read<Optional<Exchange>> audited(String text, String file, Map<Party.Id, Party> parties, Map<String, Source> sources) {
        var read = Exchanges.parse(text, file);
        var findings = new ArrayList<>(read.findings());
        read.value().ifPresent(entry -> findings.addAll(Audit.of(entry, parties, sources)));
        return new Read<>(read.value().map(Exchanges.Entry::exchange), findings);
    }

    // side by side, yet values and findings in the order of the files
    private static <T> List<T> read(List<Shelf.Item> items, BiFunction<String, String, Read<T>> parser, List<Finding> findings) {
        var results = items.parallelStream()
                .map(item -> {
                    var problems = new ArrayList<Finding>();
                    var read = Shelf.text(item, problems).map(file -> parser.apply(file.text(), file.name()));
                    read.ifPresent(r -> problems.addAll(r.findings()));
                    return new Read<>(read.map(Read::value), problems);
                })
                .toList();
        results.forEach(result -> findings.addAll(result.findings()));
        return results.stream().map(Read::value).flatMap(Optional::stream).toList();
    }

    private static String revision(List<Shelf.Item> items) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            items.stream().sorted(Comparator.comparing(Shelf.Item::name)).forEach(item -> item.addTo(digest));
            return HexFormat.of().formatHex(digest.digest()).substring(0, REVISION_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String idOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ".yaml".length());
    }
}
