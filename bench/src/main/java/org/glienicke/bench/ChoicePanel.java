package org.glienicke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Choices of many people between two things each, by what the one has of each trait more than the other. Those who were asked the same stand
 * together.
 *
 * @param traits how many
 * @param forms the questions put, with all who answered them
 */
record ChoicePanel(int traits, List<Form> forms) {

    ChoicePanel {
        forms = List.copyOf(forms);
    }

    /**
     * Questions, and who chose what.
     *
     * @param questions traits of the one thing less those of the other, by question
     * @param answers by person, then question: true if the one was chosen
     */
    record Form(List<List<Double>> questions, List<List<Boolean>> answers) {

        int people() {
            return answers.size();
        }
    }

    int people() {
        return forms.stream().mapToInt(Form::people).sum();
    }

    int choices() {
        return forms.stream()
                .mapToInt(form -> form.people() * form.questions.size())
                .sum();
    }

    /** From lines of a person's id, 1 or 0 for the choice, and the traits, under a head. */
    static ChoicePanel read(Path file) throws IOException {
        Map<String, List<List<Double>>> questions = new LinkedHashMap<>();
        Map<String, List<Boolean>> answers = new LinkedHashMap<>();
        var lines = Files.readAllLines(file);
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(",", -1));
            var traits =
                    cells.subList(2, cells.size()).stream().map(Double::valueOf).toList();
            questions.computeIfAbsent(cells.getFirst(), _ -> new ArrayList<>()).add(traits);
            answers.computeIfAbsent(cells.getFirst(), _ -> new ArrayList<>())
                    .add(cells.get(1).equals("1"));
        }
        return of(List.copyOf(questions.values()), List.copyOf(answers.values()));
    }

    /**
     * From one list a person.
     *
     * @param questions by person, question, trait
     * @param answers by person, question
     */
    static ChoicePanel of(List<List<List<Double>>> questions, List<List<Boolean>> answers) {
        Map<List<List<Double>>, List<List<Boolean>>> forms = new LinkedHashMap<>();
        for (int person = 0; person < questions.size(); person++) {
            forms.computeIfAbsent(questions.get(person), _ -> new ArrayList<>()).add(answers.get(person));
        }
        int traits = questions.getFirst().getFirst().size();
        return new ChoicePanel(
                traits,
                forms.entrySet().stream()
                        .map(form -> new Form(form.getKey(), form.getValue()))
                        .toList());
    }
}
