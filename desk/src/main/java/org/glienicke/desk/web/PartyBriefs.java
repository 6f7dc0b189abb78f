package org.glienicke.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glienicke.core.briefing.Dossier;
import org.glienicke.core.briefing.PartyPage;
import org.glienicke.core.briefing.PartyRecord;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Page;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.valuation.Accounts;
import org.glienicke.core.valuation.ProfileDraft;

/** Pages on parties over all their exchanges, as {@code party} prints them, under what is assumed; each worked out once. */
final class PartyBriefs {

    private final Reckoner reckoner;
    private final Recent<Key, Page> made = new Recent<>(32);

    /** What exchanges bear on does not depend on anybody's weights, and takes most of the time. */
    private final Recent<Key, Map<String, List<Bearing>>> bearings = new Recent<>(4);

    PartyBriefs(Reckoner reckoner) {
        this.reckoner = reckoner;
    }

    private record Key(String revision, String party, String assumed) {}

    Page of(LiveRecord.Snapshot record, Party party, Assumed assumed) {
        var key = new Key(record.revision(), party.id().code(), assumed.query());
        return made.get(key, () -> page(record, party, assumed));
    }

    private Page page(LiveRecord.Snapshot record, Party party, Assumed assumed) {
        var ledger = Against.relied(record.ledger(), assumed);
        var shelf = new ProfileDraft.Shelf(record.shelf().drafts(), Reckoner.assumptions(record, assumed));
        var basis = new Accounts.Basis(shelf, overlay(party, assumed), record.prices(), Reckoner.DRAWS);
        var precedents = reckoner.precedents(record, assumed);
        var beside =
                new Key(record.revision(), party.id().code(), assumed.beside().query());
        var known = bearings.get(beside, ConcurrentHashMap::new);
        var entries = PartyRecord.entries(
                ledger, party.id(), basis, id -> known.computeIfAbsent(id, precedents::bearings), Reckoner.CHANCE);
        var revealed = PartyRecord.Revealed.nothing("it takes a minute; see what it seeks");
        var run = run(record, party, assumed);
        return PartyPage.of(new PartyRecord(ledger, party.id(), entries, revealed, precedents, run));
    }

    private static Optional<Accounts.Overlay> overlay(Party party, Assumed assumed) {
        return assumed.isOnOwnValues()
                ? Optional.of(new Accounts.Overlay(party.id(), assumed.overlay()))
                : Optional.empty();
    }

    private static Dossier.Run run(LiveRecord.Snapshot record, Party party, Assumed assumed) {
        var command = "./glienicke party " + party.id() + (assumed.isOnOwnValues() ? " --profile mine.yaml" : "")
                + " --prior-only --draws " + Reckoner.DRAWS + " --seed " + Reckoner.CHANCE.seed();
        return new Dossier.Run(
                Reckoner.CHANCE.seed(), Reckoner.DRAWS, record.revision(), command, changes(record, party, assumed));
    }

    /** What is assumed against the default, a sentence each. */
    static List<String> changes(LiveRecord.Snapshot record, Party party, Assumed assumed) {
        return Reckoner.profile(record, party.id()).map(assumed::sentences).orElse(List.of());
    }
}
