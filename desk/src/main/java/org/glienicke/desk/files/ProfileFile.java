package org.glienicke.desk.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Place;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.valuation.Profile;
import org.glienicke.core.valuation.ProfileDraft;

/** A profile of the reader's own, anywhere on disk. */
public final class ProfileFile {

    private static final ProfileDraft NOTHING =
            new ProfileDraft("", Map.of(), Optional.empty(), new Profile.Judgement("", "", ""));

    private ProfileFile() {}

    /** The weights in a file, and what is wrong with it; a file that cannot be read is a finding like any other. */
    public static Read<ProfileDraft> read(Path file) {
        var path = file.toAbsolutePath().normalize();
        var folder = path.getParent();
        if (folder == null || !Files.isRegularFile(path)) {
            var place = new Place(file.toString(), 0, "");
            return new Read<>(NOTHING, List.of(new Finding(place, Finding.Kind.NOT_READABLE, "there is no such file")));
        }
        var files = new LedgerFiles(folder);
        var item = files.file(String.valueOf(path.getFileName()));
        var findings = new ArrayList<>(files.findings());
        var text = LedgerFiles.text(item);
        findings.addAll(text.findings());
        if (text.value().isEmpty()) {
            return new Read<>(NOTHING, findings);
        }
        var read = ProfileDraft.parse(text.value().get(), file.toString());
        findings.addAll(read.findings());
        return new Read<>(read.value(), findings);
    }
}
