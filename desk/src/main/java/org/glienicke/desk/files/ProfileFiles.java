package org.glienicke.desk.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.valuation.ProfileDraft;

/** What the files of {@code profiles/} hold together: one draft a subject, a complete one for each kind of party, and the assumptions. */
final class ProfileFiles {

    private static final String ASSUMPTIONS = "assumptions.yaml";

    private final Map<String, ProfileDraft> drafts = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ProfileFiles() {}

    static boolean isAssumptions(LedgerFile file) {
        return file.name().endsWith("/" + ASSUMPTIONS);
    }

    /** A draft and the file it was read from. */
    record Draft(ProfileDraft draft, String file) {}

    /**
     * The drafts by subject.
     *
     * @param parties those a draft can be about
     */
    static Read<Map<String, ProfileDraft>> bySubject(List<Draft> read, Map<Party.Id, Party> parties) {
        var files = new ProfileFiles();
        read.forEach(draft -> files.add(draft, parties));
        if (!read.isEmpty()) {
            files.wantKinds(read.getFirst().file());
        }
        return new Read<>(files.drafts, files.findings);
    }

    private void add(Draft draft, Map<Party.Id, Party> parties) {
        var subject = draft.draft().subject();
        boolean isKind = kinds().contains(subject);
        if (!isKind && !parties.containsKey(new Party.Id(subject))) {
            report(
                    draft.file(),
                    "subject is '" + subject + "', neither a party of parties.yaml nor one of "
                            + String.join(", ", kinds()));
        } else if (!draft.file().endsWith("/" + subject.replace(':', '-') + ".yaml")) {
            report(draft.file(), "subject is '" + subject + "', but the file is named otherwise");
        }
        drafts.putIfAbsent(subject, draft.draft());
    }

    // without a complete default no account of a party of that kind can be made
    private void wantKinds(String anyFile) {
        for (var kind : kinds()) {
            var draft = drafts.get(kind);
            if (draft == null || draft.complete().isEmpty()) {
                var folder = anyFile.substring(0, anyFile.lastIndexOf('/') + 1);
                report(
                        folder + kind.replace(':', '-') + ".yaml",
                        "the default profile " + kind + " is missing or leaves a weight open");
            }
        }
    }

    private static List<String> kinds() {
        return Arrays.stream(Party.Kind.values())
                .map(kind -> "kind:" + Readers.slug(kind))
                .toList();
    }

    private void report(String file, String message) {
        findings.add(new Finding(new Place(file, 0, ""), Finding.Kind.BAD_PROFILE, message));
    }
}
