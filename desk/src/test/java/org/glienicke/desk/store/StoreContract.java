package org.glienicke.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, whatever database lies below. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class StoreContract {

    private static final Instant NOON = Instant.parse("1999-05-03T12:00:00.123456Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private Store store;

    /** A store without anything in it. */
    abstract Store empty() throws Exception;

    /** The same store, opened by another program. */
    abstract Store again() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = empty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Saved save(int basedOn, String author, String body) {
        return store.save(Entry.Kind.PROFILE, "n-1", basedOn, author, body);
    }

    @Test
    void what_was_saved_is_found_with_its_author_and_time() {
        var saved = save(0, "Ada", "weights: {\u00fc: 1}");

        assertThat(saved)
                .isEqualTo(new Saved.Done(
                        new Entry(Entry.Kind.PROFILE, "n-1", 1, "Ada", NOON, false, "weights: {\u00fc: 1}")));
        assertThat(store.find(Entry.Kind.PROFILE, "n-1")).contains(((Saved.Done) saved).entry());
        assertThat(store.find(Entry.Kind.CASE, "n-1")).isEmpty();
    }

    @Test
    void who_saves_on_an_older_version_hears_of_the_newer_and_changes_nothing() {
        save(0, "Ada", "one");
        save(1, "Ada", "two");

        var late = save(1, "Bert", "other");

        assertThat(late).isInstanceOf(Saved.Conflict.class);
        assertThat(((Saved.Conflict) late).newest().body()).isEqualTo("two");
        assertThat(store.history(Entry.Kind.PROFILE, "n-1")).hasSize(2);
        assertThat(save(0, "Bert", "new?")).isInstanceOf(Saved.Conflict.class);
    }

    @Test
    void undoing_adds_the_version_before_and_undoing_the_first_takes_it_away() {
        save(0, "Ada", "one");
        save(1, "Bert", "two");

        store.undo(Entry.Kind.PROFILE, "n-1", 2, "Ada");
        assertThat(store.find(Entry.Kind.PROFILE, "n-1").orElseThrow().body()).isEqualTo("one");

        store.save(Entry.Kind.PROFILE, "n-2", 0, "Ada", "alone");
        store.undo(Entry.Kind.PROFILE, "n-2", 1, "Ada");
        assertThat(store.find(Entry.Kind.PROFILE, "n-2")).isEmpty();
        assertThat(store.history(Entry.Kind.PROFILE, "n-2")).hasSize(2);
        store.undo(Entry.Kind.PROFILE, "n-2", 2, "Ada");
        assertThat(store.find(Entry.Kind.PROFILE, "n-2").orElseThrow().body()).isEqualTo("alone");
    }

    @Test
    void what_is_taken_away_is_not_listed_but_keeps_its_history() {
        store.save(Entry.Kind.DRAFT, "b", 0, "Ada", "b");
        store.save(Entry.Kind.DRAFT, "a", 0, "Ada", "a");
        store.save(Entry.Kind.DRAFT, "a", 1, "Ada", "a, again");
        store.remove(Entry.Kind.DRAFT, "b", 1, "Ada");

        assertThat(store.list(Entry.Kind.DRAFT)).extracting(Entry::body).containsExactly("a, again");
        assertThat(store.history(Entry.Kind.DRAFT, "b"))
                .extracting(Entry::isGone)
                .containsExactly(true, false);
    }

    @Test
    void another_program_finds_what_was_saved() throws Exception {
        save(0, "Ada", "one");

        try (var other = again()) {
            assertThat(other.find(Entry.Kind.PROFILE, "n-1").orElseThrow().body())
                    .isEqualTo("one");
        }
    }

    @Test
    void of_many_who_save_the_same_version_at_once_one_wins() throws Exception {
        save(0, "Ada", "one");
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Saved>> tries = IntStream.range(0, 16)
                    .<Callable<Saved>>mapToObj(i -> () -> save(1, "visitor " + i, "two"))
                    .toList();

            var saved = crowd.invokeAll(tries).stream().map(f -> f.resultNow()).toList();

            assertThat(saved).filteredOn(Saved.Done.class::isInstance).hasSize(1);
            assertThat(saved).filteredOn(Saved.Conflict.class::isInstance).hasSize(15);
        }
        assertThat(store.history(Entry.Kind.PROFILE, "n-1")).hasSize(2);
    }
}
