package org.glienicke.desk.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Cases;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.evidence.Read;
import org.glienicke.desk.store.Entry;

/** All cases that there are: those that came with the program, and those that readers saved. Names are looked up in lists, never on disk. */
final class CaseShelf {

    private static final String SUFFIX = ".yaml";

    private final Path folder;
    private final StoreDoor door;
    private final Recent<Key, Read<Optional<Case>>> read = new Recent<>(16);

    /** A record, with what of it is relied on, and the text and name of a case. */
    private record Key(String record, String text) {}

    /**
     * @param folder of the cases that came with the program
     */
    CaseShelf(Path folder, StoreDoor door) {
        this.folder = folder;
        this.door = door;
    }

    /**
     * A case as it is kept.
     *
     * @param version in the store; 0 for one that came with the program
     * @param author who saved it; empty for one that came with the program
     */
    record Kept(String name, String text, int version, String author) {

        boolean isSaved() {
            return version > 0;
        }

        String file() {
            return name + SUFFIX;
        }
    }

    /** All of them in order of name, those of the program first. */
    List<Kept> all() {
        var all = new ArrayList<>(ofProgram());
        door.ifOpen().ifPresent(store -> store.list(Entry.Kind.CASE).forEach(e -> all.add(kept(e))));
        return all;
    }

    /** Saved profiles of any party, to lay over those at a table. */
    List<Entry> profiles() {
        return door.ifOpen().map(store -> store.list(Entry.Kind.PROFILE)).orElse(List.of());
    }

    private static Kept kept(Entry entry) {
        return new Kept(entry.name(), entry.body(), entry.version(), entry.author());
    }

    private List<Kept> ofProgram() {
        var names = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            files.forEach(names::add);
        } catch (IOException _) {
            return List.of();
        }
        return names.stream().sorted().flatMap(f -> ofProgram(f).stream()).toList();
    }

    private static Optional<Kept> ofProgram(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            var text = Files.readString(file);
            return Optional.of(new Kept(name.substring(0, name.length() - SUFFIX.length()), text, 0, ""));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Whether a case of the program has this name, which no reader's can have then. */
    boolean isOfProgram(String name) {
        return ofProgram().stream().anyMatch(kept -> kept.name().equals(name));
    }

    /** The case of a name. */
    Kept named(String name) {
        var all = all();
        return all.stream()
                .filter(kept -> kept.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404,
                        "There is no case '" + name + "'.",
                        Nearest.to(name, all.stream().map(Kept::name).toList())
                                .map(near -> "Maybe " + near + ".")
                                .orElse("All cases stand under Deal room.")));
    }

    /** What its file says, with the findings of the command line. */
    Read<Optional<Case>> read(Kept kept, LiveRecord.Snapshot record) {
        return read(kept, record, Assumed.NOTHING);
    }

    /** What its file says over the record as far as it rests on the sources relied on. */
    Read<Optional<Case>> read(Kept kept, LiveRecord.Snapshot relied, Assumed sources) {
        return read(kept.text(), kept.file(), relied, sources);
    }

    Read<Optional<Case>> read(String text, String file, LiveRecord.Snapshot record) {
        return read(text, file, record, Assumed.NOTHING);
    }

    private Read<Optional<Case>> read(String text, String file, LiveRecord.Snapshot record, Assumed sources) {
        var key = new Key(record.revision() + "?" + sources.query(), file + "\n" + text);
        return read.get(key, () -> Cases.parse(text, file, record.ledger()));
    }

    /** The case, if nothing is wrong with it. */
    Case sound(Kept kept, LiveRecord.Snapshot record) {
        var found = read(kept, record);
        return found.value()
                .filter(_ -> found.findings().isEmpty())
                .orElseThrow(() -> new Refusal(
                        422,
                        "The case '" + kept.name() + "' has "
                                + (found.findings().size() == 1
                                        ? "a finding"
                                        : found.findings().size() + " findings") + ".",
                        "Open it under Deal room, Edit; the findings stand beside it."));
    }
}
