package org.glienicke.desk.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
        var content = LedgerFile.anywhere(file).content();
        if (content.value().text().isEmpty()) {
            return new Read<>(NOTHING, content.findings());
        }
        return ProfileDraft.parse(content.value().text().get(), file.toString());
    }
}
