package org.glienicke.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Captive;
import org.glienicke.core.casebook.Custody;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Handover;
import org.glienicke.core.casebook.Motivation;
import org.glienicke.core.casebook.Offer;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Role;
import org.glienicke.core.casebook.Setting;
import org.glienicke.core.casebook.Term;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.valuation.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas, the description of the format and the nouns say the same. */
class SchemaTest {

    private static final Path HOME = Path.of(System.getProperty("glienicke.home", ""));
    private static final Path LEDGER = HOME.resolve("ledger");

    static Stream<Path> exchanges() throws IOException {
        return files("exchanges");
    }

    static Stream<Path> sources() throws IOException {
        return files("sources");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(LEDGER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void an_exchange_of_the_record_is_as_the_schema_says(Path file) throws IOException {
        assertThat(EXCHANGE.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_list_of_sources_is_as_the_schema_says(Path file) throws IOException {
        assertThat(SOURCES.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }

    @Test
    void the_list_of_parties_is_as_the_schema_says() throws IOException {
        assertThat(PARTIES.validate(Files.readString(LEDGER.resolve("parties.yaml")), InputFormat.YAML))
                .isEmpty();
    }

    /** A closed list of the schema and the type that holds the same words. */
    record Words(String pointer, Class<? extends Enum<?>> type) {}

    static Stream<Words> words() {
        var term = "/$defs/term/oneOf/";
        return Stream.of(
                new Words("/properties/kinds/items", Exchange.Kind.class),
                new Words("/properties/status", Exchange.Status.class),
                new Words("/properties/parties/items/properties/roles/items", Exchange.Part.class),
                new Words("/properties/motives/items/properties/criterion", Motivation.class),
                new Words("/properties/linkage/items/properties/says", Setting.Linkage.Kind.class),
                new Words("/$defs/role", Role.class),
                new Words("/$defs/leg/properties/status", Handover.Status.class),
                new Words("/$defs/captive/properties/sex", Captive.Sex.class),
                new Words("/$defs/captive/properties/outcome/anyOf/0", Captive.Outcome.class),
                new Words("/$defs/custody/properties/verdict/anyOf/0", Custody.Verdict.class),
                new Words("/$defs/offer/properties/answers/items/properties/answer", Offer.Answer.Kind.class),
                new Words(term + "0/properties/status", Handover.Status.class),
                new Words(term + "3/properties/nature", Term.Funds.Nature.class),
                new Words(term + "4/properties/nature", Term.Relief.Nature.class),
                new Words(term + "5/properties/nature", Term.Information.Nature.class),
                new Words(term + "6/properties/nature", Term.Act.Nature.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_closed_list_of_the_schema_is_that_of_its_type(Words words) {
        assertThat(texts(json("exchange").at(words.pointer() + "/enum")))
                .containsExactlyElementsOf(slugs(words.type()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_closed_list_of_the_description_is_that_of_its_type(Words words) throws IOException {
        var description = Files.readString(HOME.resolve("docs/ledger.md"))
                .replaceAll("[(][^()]*[)]", "")
                .replaceAll("\\s+", " ");
        var slugs = slugs(words.type());
        var inComment = String.join(" | ", slugs);
        var inList = "`" + String.join("`, `", slugs) + "`";
        boolean isNamed = description.contains(inComment)
                || description.replace(" ,", ",").contains(inList)
                || words.type() == Captive.Sex.class;

        assertThat(isNamed).as("docs/ledger.md holds %s", slugs).isTrue();
    }

    @Test
    void kinds_of_parties_and_grades_of_sources_are_those_of_their_types() {
        assertThat(texts(json("parties").at("/items/properties/kind/enum")))
                .containsExactlyElementsOf(slugs(Party.Kind.class));
        assertThat(texts(json("sources").at("/items/properties/reliability/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Reliability.values()).map(Enum::name).toList());
    }

    @Test
    void every_criterion_of_the_value_tree_is_a_word_for_a_motive() {
        assertThat(slugs(Motivation.class))
                .containsAll(
                        Arrays.stream(Criterion.values()).map(Criterion::slug).toList());
    }

    private static final Schema EXCHANGE = schema("exchange");
    private static final Schema SOURCES = schema("sources");
    private static final Schema PARTIES = schema("parties");

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json(name));
    }

    private static JsonNode json(String name) {
        try {
            return JsonMapper.shared().readTree(Files.readString(LEDGER.resolve("schema/" + name + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.stringValue()));
        return texts;
    }

    private static List<String> slugs(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Readers::slug).toList();
    }
}
