package org.glienicke.desk.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.valuation.Assumption;
import org.glienicke.core.valuation.ProfileDraft;

/** Reads the files of judgements, {@code ledger/profiles}: one profile a file, and the assumptions. */
public final class Judgements {

    private static final String ASSUMPTIONS = "assumptions.yaml";

    private Judgements() {}

    /**
     * The shelf of profiles and assumptions.
     *
     * @param files as read from the folder; a file that lacks is a finding
     */
    public static Read<ProfileDraft.Shelf> read(List<TextFile> files) {
        var findings = new ArrayList<Finding>();
        var drafts = new ArrayList<ProfileDraft>();
        Map<String, Assumption> assumptions = Map.of();
        for (var file : files) {
            if (file.name().endsWith("/" + ASSUMPTIONS)) {
                var read = ProfileDraft.parseAssumptions(file.text(), file.name());
                findings.addAll(read.findings());
                assumptions = read.value();
            } else {
                var read = ProfileDraft.parse(file.text(), file.name());
                findings.addAll(read.findings());
                drafts.add(read.value());
            }
        }
        var shelf = new ProfileDraft.Shelf(ProfileDraft.bySubject(drafts), assumptions);
        if (assumptions.isEmpty()) {
            findings.add(lacking(ASSUMPTIONS, "no account can be drawn up without assumptions"));
        }
        for (var kind : Party.Kind.values()) {
            var subject = "kind:" + Readers.slug(kind);
            var draft = shelf.drafts().get(subject);
            if (draft == null || draft.complete().isEmpty()) {
                findings.add(lacking(subject.replace(':', '-') + ".yaml", "the default profile " + subject + " must judge every criterion and the reservation"));
            }
        }
        return new Read<>(shelf, findings);
    }

    private static Finding lacking(String file, String message) {
        return new Finding(new Place("ledger/profiles/" + file, 0, ""), Finding.Kind.BAD_PROFILE, message);
    }
}
