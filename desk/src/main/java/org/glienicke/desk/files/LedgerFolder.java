package org.glienicke.desk.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Audit;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Parties;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.SecondReading;
import org.glienicke.core.casebook.Target;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.Sources;
import org.glienicke.core.valuation.ProfileDraft;

/**
 * The folder in which a ledger lies: {@code parties.yaml}, {@code sources/}, {@code exchanges/}, {@code profiles/},
 * {@code tables/} and {@code readings/}. Files are read side by side; what comes out is in order of name all the same.
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
                .folder("exchanges").stream().map(file -> idOf(file.name())).toList();
    }

    // the name of a file without its folder and ending
    private static String idOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    private Loaded load(Predicate<String> wanted) {
        return new Loading(wanted).load(new LedgerFiles(root));
    }

    /** One reading of a folder: what was found, and the digest of every file that was read. */
    private static final class Loading {

        private final Predicate<String> wanted;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, String> digests = new TreeMap<>();

        private Loading(Predicate<String> wanted) {
            this.wanted = wanted;
        }

        private Loaded load(LedgerFiles files) {
            var parties = parties(List.of(files.file("parties.yaml")));
            var sources = sources(files.folder("sources"));
            var exchanges = exchanges(files.folder("exchanges"), parties, sources);
            var profiles = profiles(files.folder("profiles"), parties);
            var beside = beside(files, new Known(codes(parties), sources, exchanges.keySet()));
            findings.addAll(files.findings());

            var ledger = new Ledger(parties, sources, exchanges, revision());
            return new Loaded(
                    ledger, profiles, beside, findings.stream().sorted(BY_PLACE).toList());
        }

        private Map<Party.Id, Party> parties(List<LedgerFile> file) {
            return read(file, Parties::parse).stream().findFirst().orElse(Map.of());
        }

        private Map<String, Source> sources(List<LedgerFile> files) {
            var listed =
                    read(files, Sources::parse).stream().flatMap(List::stream).toList();
            findings.addAll(Audit.duplicates(listed));
            var sources = new TreeMap<String, Source>();
            listed.forEach(source -> sources.putIfAbsent(source.id(), source));
            return Collections.unmodifiableMap(sources);
        }

        private Map<String, Exchange> exchanges(
                List<LedgerFile> files, Map<Party.Id, Party> parties, Map<String, Source> sources) {
            var exchanges = new TreeMap<String, Exchange>();
            read(files, (text, file) -> wanted.test(file) ? audited(text, file, parties, sources) : nothing()).stream()
                    .flatMap(Optional::stream)
                    .forEach(exchange -> exchanges.putIfAbsent(exchange.id(), exchange));
            return Collections.unmodifiableMap(exchanges);
        }

        private static Read<Optional<Exchange>> nothing() {
            return new Read<>(Optional.empty(), List.of());
        }

        private static Read<Optional<Exchange>> audited(
                String text, String file, Map<Party.Id, Party> parties, Map<String, Source> sources) {
            var read = Exchanges.parse(text, file);
            var findings = new ArrayList<>(read.findings());
            read.value().ifPresent(entry -> findings.addAll(Audit.of(entry, parties, sources)));
            return new Read<>(read.value().map(entry -> entry.exchange().among(parties)), findings);
        }

        private static Set<String> codes(Map<Party.Id, Party> parties) {
            return parties.keySet().stream().map(Party.Id::code).collect(Collectors.toSet());
        }

        // who asks for one exchange asks for no table: its bytes count for the revision, but are not read as rows
        private Loaded.Beside beside(LedgerFiles files, Known known) {
            var targets = read(files.optional("targets.yaml"), Target::parse).stream()
                    .flatMap(List::stream)
                    .toList();
            var readings = read(
                            files.tables("readings"),
                            (text, file) -> wanted.test(file)
                                    ? ReadingFiles.parse(text, file, known)
                                    : new Read<>(List.<SecondReading>of(), List.of()))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            var tables = new TreeMap<String, Integer>();
            read(files.tables("tables"), (text, file) -> {
                        var rows = wanted.test(file)
                                ? TableFiles.check(text, file, known)
                                : new Read<>(0, List.<Finding>of());
                        return new Read<>(Map.entry(idOf(file), rows.value()), rows.findings());
                    })
                    .forEach(table -> tables.put(table.getKey(), table.getValue()));
            return new Loaded.Beside(targets, readings, tables);
        }

        private ProfileDraft.Shelf profiles(List<LedgerFile> files, Map<Party.Id, Party> parties) {
            var byRole = files.stream().collect(Collectors.partitioningBy(ProfileFiles::isAssumptions));
            var assumptions = read(byRole.getOrDefault(true, List.of()), ProfileDraft::parseAssumptions);
            var drafts = read(byRole.getOrDefault(false, List.of()), Loading::draft);
            var bySubject = ProfileFiles.bySubject(drafts, parties);
            findings.addAll(bySubject.findings());
            return new ProfileDraft.Shelf(
                    bySubject.value(), assumptions.stream().findFirst().orElse(Map.of()));
        }

        private static Read<ProfileFiles.Draft> draft(String text, String file) {
            var read = ProfileDraft.parse(text, file);
            return new Read<>(new ProfileFiles.Draft(read.value(), file), read.findings());
        }

        /** What was made of a file. */
        private record Result<T>(LedgerFile file, String digest, Optional<T> value, List<Finding> findings) {}

        // side by side, yet values and findings in the order of the files
        private <T> List<T> read(List<LedgerFile> files, BiFunction<String, String, Read<T>> parser) {
            var results = files.parallelStream().map(file -> read(file, parser)).toList();
            for (var result : results) {
                findings.addAll(result.findings());
                digests.put(result.file().name(), result.digest());
            }
            return results.stream().map(Result::value).flatMap(Optional::stream).toList();
        }

        private static <T> Result<T> read(LedgerFile file, BiFunction<String, String, Read<T>> parser) {
            var content = file.content();
            var read = content.value().text().map(text -> parser.apply(text, file.name()));
            var findings = new ArrayList<>(content.findings());
            read.ifPresent(r -> findings.addAll(r.findings()));
            return new Result<>(file, content.value().digest(), read.map(Read::value), findings);
        }

        private String revision() {
            var all = digests.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
            return Digest.of(all).substring(0, REVISION_LETTERS);
        }
    }
}
