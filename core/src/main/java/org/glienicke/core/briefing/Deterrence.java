package org.glienicke.core.briefing;

import java.util.List;
import java.util.Locale;
import org.glienicke.core.incentives.Kidnapping;
import org.glienicke.core.incentives.Study;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;

/** What deters takings: it stands on every page on incentives. */
final class Deterrence {

    private Deterrence() {}

    static Page.Section section(Draft draft, List<Study> studies) {
        var rescue =
                studies.stream().filter(s -> s.policy() == Study.Policy.RESCUES).findFirst();
        var game = new Kidnapping(0.5, 0.1, 1);
        var items = List.of(
                draft.say(rescue.map(s -> "Rescue. " + s.says()).orElse("Rescue. No study of it is on record."))
                        .cite(rescue.map(Study::citations).orElse(List.of()))
                        .item(),
                draft.say(String.format(
                                Locale.ROOT,
                                "Being caught. In Selten's game of kidnapping (1977) taking does not pay where the probability of being caught"
                                        + " times the penalty exceeds what the loss of the captive would be to the other side, times a / (1 + a), where a is"
                                        + " how far refusal angers the taker. With a = 0.5 and one in ten caught, the penalty has to be %.1f times"
                                        + " that loss; with twice as many caught, half of it.",
                                game.deterringPenalty()))
                        .item(),
                draft.say(
                                "Not being within reach. Warnings against travel lower the number of people who can be taken; nobody has measured by how much.")
                        .item(),
                draft.say(
                                "Sanctions on those who take. Laws provide for them; no study of their effect was found, and the simulation lets it be anything"
                                        + " from half to double.")
                        .item());
        return new Page.Section("deters", "What deters", List.of(new Block.Items(items)));
    }
}
