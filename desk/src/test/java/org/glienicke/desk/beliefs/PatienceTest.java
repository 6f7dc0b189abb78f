package org.glienicke.desk.beliefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void work_done_in_time_is_done_without_a_word() {
        assertThat(Patience.beside(() -> 7, said::add, Duration.ofMinutes(1))).isEqualTo(7);
        assertThat(said).isEmpty();
    }

    @Test
    void long_work_is_said_to_go_on_until_it_is_done() throws InterruptedException {
        var twice = new CountDownLatch(2);

        boolean done = Patience.beside(
                () -> {
                    try {
                        twice.await();
                        return true;
                    } catch (InterruptedException e) {
                        return false;
                    }
                },
                words -> {
                    said.add(words);
                    twice.countDown();
                },
                Duration.ofMillis(20));

        assertThat(done).isTrue();
        assertThat(said).hasSizeGreaterThanOrEqualTo(2).allMatch(words -> words.startsWith("Still at it, for "));
    }

    @Test
    void a_failure_of_the_work_comes_through() {
        assertThatThrownBy(() -> Patience.beside(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        said::add,
                        Duration.ofMinutes(1)))
                .hasMessage("broken");
    }
}
