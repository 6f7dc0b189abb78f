package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.glienicke.core.audiences.Sampling;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.page.Block;

/** The polls on exchanges of a party, as printed: of its own public, or of others. */
final class PartyPolls {

    private static final Set<String> YES = Set.of("for", "right", "approve", "support", "yes");
    private static final Set<String> NO = Set.of("against", "wrong", "disapprove", "oppose", "no");

    private final Draft draft;
    private final List<Of> polls = new ArrayList<>();

    PartyPolls(PartyRecord record, Draft draft, Predicate<Setting.Poll> wanted) {
        this.draft = draft;
        record.exchanges()
                .forEach(e -> e.setting().polls().stream().filter(wanted).forEach(p -> polls.add(new Of(e, p))));
    }

    /** A poll on an exchange. */
    record Of(Exchange exchange, Setting.Poll poll) {}

    int size() {
        return polls.size();
    }

    List<Exchange> exchanges() {
        return polls.stream().map(Of::exchange).distinct().toList();
    }

    List<String> publics() {
        return polls.stream().map(p -> p.poll().population()).distinct().toList();
    }

    /** Polls whose answers say yes and no to the exchange in so many words. */
    List<Of> decided() {
        return polls.stream()
                .filter(p -> sum(p.poll(), YES) > 0 && sum(p.poll(), NO) > 0)
                .toList();
    }

    /** Those of them in which more said yes than no. */
    List<Of> inFavour() {
        return decided().stream()
                .filter(p -> sum(p.poll(), YES) > sum(p.poll(), NO))
                .toList();
    }

    // answers such as "fully for" or "somewhat-oppose" count with their last word
    private static double sum(Setting.Poll poll, Set<String> words) {
        return poll.result().answers().entrySet().stream()
                .filter(a -> words.contains(a.getKey().toLowerCase(Locale.ROOT).replaceFirst("^.*[ -]", "")))
                .mapToDouble(a -> a.getValue().doubleValue())
                .sum();
    }

    /** The polls as a table; empty if there is none. */
    List<Block> table(String id, String caption) {
        var rows = polls.stream().map(this::row).toList();
        var columns = List.of(
                Block.Column.words("public"),
                Block.Column.words("exchange"),
                Block.Column.words("house, days"),
                Block.Column.numbers("asked"),
                Block.Column.words("answers"));
        return rows.isEmpty() ? List.of() : List.of(new Block.Table(id, caption, columns, rows));
    }

    private Block.Row row(Of one) {
        var work = one.poll().fieldwork();
        return Block.Row.of(List.of(
                draft.prose().whoever(one.poll().population()).spans(),
                Draft.cell(one.exchange().id()),
                draft.say(one.poll().house()
                                + (work.to().text().isEmpty()
                                        ? ""
                                        : ", " + work.to().text()))
                        .cite(one.poll().citations())
                        .spans(),
                Draft.cell(work.size() == 0 ? "not printed" : Integer.toString(work.size())),
                Draft.cell(answers(one.poll()))));
    }

    private static String answers(Setting.Poll poll) {
        return String.join(
                ", ",
                poll.result().answers().entrySet().stream()
                        .map(a -> answer(a, poll.fieldwork().size()))
                        .toList());
    }

    private static String answer(Map.Entry<String, java.math.BigDecimal> answer, int size) {
        double percent = answer.getValue().doubleValue();
        return answer.getKey() + " " + answer.getValue().toPlainString()
                + (size == 0 ? "" : String.format(Locale.ROOT, " \u00b1 %.1f", Sampling.marginOfError(percent, size)));
    }
}
