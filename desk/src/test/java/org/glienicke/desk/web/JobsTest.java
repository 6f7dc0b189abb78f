package org.glienicke.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobsTest {

    @Test
    void of_hundreds_asked_for_at_once_only_the_last_results_are_kept() {
        try (var jobs = new Jobs()) {
            var gate = new CountDownLatch(1);
            var all = new ArrayList<Jobs.Job<Integer>>();
            for (int i = 0; i < 300; i++) {
                int number = i;
                all.add(jobs.startLong("job " + i, "Counts", _ -> {
                    await(gate);
                    return number;
                }));
            }
            assertThat(all).allMatch(job -> jobs.byId(job.id()).isPresent());

            gate.countDown();
            CompletableFuture.allOf(all.stream().map(Jobs.Job::result).toArray(CompletableFuture[]::new))
                    .join();

            assertThat(all.stream().filter(job -> jobs.byId(job.id()).isPresent()))
                    .hasSizeLessThanOrEqualTo(Jobs.KEPT)
                    .isNotEmpty();
        }
    }

    @Test
    void the_same_asked_for_twice_is_worked_out_once() {
        try (var jobs = new Jobs()) {
            var first = jobs.start("one", "Counts", _ -> new Object());
            assertThat(jobs.start("one", "Counts", _ -> new Object()).result().join())
                    .isSameAs(first.result().join());
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
