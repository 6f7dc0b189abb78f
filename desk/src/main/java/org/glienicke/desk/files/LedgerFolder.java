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
import java.util.stream.Collectors;
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
import org.glienicke.core.valuation.ProfileDraft;

/**
 * The folder in which a ledger lies: {@code parties.yaml}, {@code sources/}, {@code exchanges/} and {@code profiles/}. Files are read
 * side by side; what comes out is in order of name all the same.
 */
public final class LedgerFolder {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding f) -> f.place().file())
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
        return new LedgerFiles(root)
                .folder("exchanges").stream().map(item -> idOf(item.name())).toList();
    }

    private Loaded load(Predicate<String> wanted) {
        var files = new LedgerFiles(root);
        var partyFile = List.of(files.file("parties.yaml"));
        var sourceFiles = files.folder("sources");
        var exchangeFiles = files.folder("exchanges");
        var profileFiles = files.folder("profiles");
        var revision = revision(Stream.of(partyFile, sourceFiles, exchangeFiles, profileFiles)
                .flatMap(List::stream)
                .toList());

        var findings = new ArrayList<>(files.findings());
        var parties = parties(partyFile, findings);
        var sources = sources(sourceFiles, findings);
        var chosen =
                exchangeFiles.stream().filter(item -> wanted.test(item.name())).toList();
        var exchanges = exchanges(chosen, parties, sources, findings);
        var profiles = profiles(profileFiles, parties, findings);

        var ledger = new Ledger(parties, sources, exchanges, revision);
        return new Loaded(ledger, profiles, findings.stream().sorted(BY_PLACE).toList());
    }

    private static Map<Party.Id, Party> parties(List<LedgerFiles.Item> file, List<Finding> findings) {
        return read(file, Parties::parse, findings).stream().findFirst().orElse(Map.of());
    }

    private static Map<String, Source> sources(List<LedgerFiles.Item> files, List<Finding> findings) {
        var listed = read(files, Sources::parse, findings).stream()
                .flatMap(List::stream)
                .toList();
        findings.addAll(Audit.duplicates(listed));
        var sources = new TreeMap<String, Source>();
        listed.forEach(source -> sources.putIfAbsent(source.id(), source));
        return Collections.unmodifiableMap(sources);
    }

    private static Map<String, Exchange> exchanges(
            List<LedgerFiles.Item> files,
            Map<Party.Id, Party> parties,
            Map<String, Source> sources,
            List<Finding> findings) {
        var exchanges = new TreeMap<String, Exchange>();
        read(files, (text, file) -> audited(text, file, parties, sources), findings).stream()
                .flatMap(Optional::stream)
                .forEach(exchange -> exchanges.putIfAbsent(exchange.id(), exchange));
        return Collections.unmodifiableMap(exchanges);
    }

    private static Read<Optional<Exchange>> audited(
            String text, String file, Map<Party.Id, Party> parties, Map<String, Source> sources) {
        var read = Exchanges.parse(text, file);
        var findings = new ArrayList<>(read.findings());
        read.value().ifPresent(entry -> findings.addAll(Audit.of(entry, parties, sources)));
        return new Read<>(read.value().map(entry -> entry.exchange().among(parties)), findings);
    }

    private static ProfileDraft.Shelf profiles(
            List<LedgerFiles.Item> files, Map<Party.Id, Party> parties, List<Finding> findings) {
        var byRole = files.stream().collect(Collectors.partitioningBy(ProfileFiles::isAssumptions));
        var assumptions = read(byRole.getOrDefault(true, List.of()), ProfileDraft::parseAssumptions, findings);
        var drafts = read(byRole.getOrDefault(false, List.of()), LedgerFolder::draft, findings);
        var bySubject = ProfileFiles.bySubject(drafts, parties);
        findings.addAll(bySubject.findings());
        return new ProfileDraft.Shelf(
                bySubject.value(), assumptions.stream().findFirst().orElse(Map.of()));
    }

    private static Read<ProfileFiles.Draft> draft(String text, String file) {
        var read = ProfileDraft.parse(text, file);
        return new Read<>(new ProfileFiles.Draft(read.value(), file), read.findings());
    }

    // side by side, yet values and findings in the order of the files
    private static <T> List<T> read(
            List<LedgerFiles.Item> files, BiFunction<String, String, Read<T>> parser, List<Finding> findings) {
        var results = files.parallelStream().map(file -> read(file, parser)).toList();
        results.forEach(result -> findings.addAll(result.findings()));
        return results.stream().map(Read::value).flatMap(Optional::stream).toList();
    }

    private static <T> Read<Optional<T>> read(LedgerFiles.Item file, BiFunction<String, String, Read<T>> parser) {
        var text = LedgerFiles.text(file);
        if (text.value().isEmpty()) {
            return new Read<>(Optional.empty(), text.findings());
        }
        var read = parser.apply(text.value().get(), file.name());
        return new Read<>(Optional.of(read.value()), read.findings());
    }

    private static String revision(List<LedgerFiles.Item> items) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            items.stream().sorted(Comparator.comparing(LedgerFiles.Item::name)).forEach(item -> item.addTo(digest));
            return HexFormat.of().formatHex(digest.digest()).substring(0, REVISION_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String idOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ".yaml".length());
    }
}
