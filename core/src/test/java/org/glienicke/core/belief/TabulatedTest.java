package org.glienicke.core.belief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glienicke.core.inference.Seeded;
import org.junit.jupiter.api.Test;

class TabulatedTest {

    @Test
    void every_unknown_has_a_name_of_its_own() {
        var synthetic = Synthetic.of(4, 20, new Seeded(51).named("record"));

        var table = Tabulated.of(synthetic.observations(), synthetic.priors());

        assertThat(table.names()).hasSize(table.dimension()).doesNotHaveDuplicates();
    }

    @Test
    void the_log_density_goes_along_for_comparison() {
        var synthetic = Synthetic.of(4, 20, new Seeded(52).named("record"));
        var table = Tabulated.of(synthetic.observations(), synthetic.priors());
        var truth = synthetic.truth().position;

        var text = table.r(List.of(truth));

        var model = new AnswerModel(synthetic.layout(), synthetic.observations());
        assertThat(text.lines()).contains("check_log <- c(" + model.at(truth, new double[truth.length]) + ")");
    }
}
