package io.relaydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.messages.catalog.CatalogViews.TopicView;
import io.relaydesk.platform.DomainError.Conflict;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tree of topics")
class TopicTreeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID HARDWARE = id(1);
    private static final UUID PRINTERS = id(2);
    private static final UUID LASER = id(3);
    private static final UUID SOFTWARE = id(4);

    private final TopicTree tree = TopicTree.of(List.of())
            .added(HARDWARE, null, "Hardware", null, "")
            .added(PRINTERS, HARDWARE, "Printers", null, "")
            .added(LASER, PRINTERS, "Laser", null, "")
            .added(SOFTWARE, null, "Software", null, "");

    @Test
    void shows_each_topic_before_those_under_it() {
        assertThat(paths(tree))
                .containsExactly("Hardware", "Hardware / Printers", "Hardware / Printers / Laser", "Software");
    }

    @Test
    void has_true_paths_below_a_topic_that_was_renamed() {
        var renamed = tree.changed(HARDWARE, "Devices", null, null);

        assertThat(paths(renamed))
                .containsExactly("Devices", "Devices / Printers", "Devices / Printers / Laser", "Software");
        assertThat(renamed.changedSince(tree)).extracting(TopicView::id).containsExactly(HARDWARE, PRINTERS, LASER);
    }

    @Test
    void takes_all_that_is_under_a_topic_along_when_it_moves() {
        var moved = tree.moved(PRINTERS, SOFTWARE, null);

        assertThat(paths(moved))
                .containsExactly("Hardware", "Software", "Software / Printers", "Software / Printers / Laser");
    }

    @Test
    void puts_a_topic_before_a_sibling() {
        assertThat(paths(tree.moved(SOFTWARE, null, HARDWARE)).getFirst()).isEqualTo("Software");
    }

    @Test
    void refuses_a_circle_in_words() {
        var sentence = "A topic cannot be moved under itself or under one of its own subtopics.";

        refused(it -> it.moved(HARDWARE, LASER, null), "parent", sentence);
        refused(it -> it.moved(HARDWARE, HARDWARE, null), "parent", sentence);
    }

    @Test
    void has_at_most_five_levels() {
        var deep = tree.added(id(5), LASER, "Colour", null, "").added(id(6), id(5), "Large", null, "");
        var sentence = "Topics have at most 5 levels. Choose a parent further up.";

        refused(deep, it -> it.added(id(7), id(6), "Too deep", null, ""), "parent", sentence);
        refused(deep, it -> it.moved(HARDWARE, SOFTWARE, null), "parent", sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Printers", "PRINTERS", "  printers ", "Prínters", "Pri\u200Enters", "\u202EPrinters"})
    void has_no_two_siblings_that_read_alike(String name) {
        var seen = name.contains("\u200E") ? "Pri nters" : "Printers";
        var with = tree.changed(PRINTERS, seen, null, null);

        refused(
                with,
                it -> it.added(id(9), HARDWARE, name, null, ""),
                "name",
                "“" + seen + "” is there already. Choose another name.");
        assertThat(with.added(id(9), SOFTWARE, name, null, "").get(id(9)).name())
                .doesNotContain("\u202E", "\u200E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200B\u202E", "\u0000"})
    void has_no_name_that_cannot_be_seen(String name) {
        refused(it -> it.changed(PRINTERS, name, null, null), "name", "Use 1 to 60 characters.");
    }

    @Test
    void has_names_of_at_most_60_characters() {
        assertThat(tree.changed(PRINTERS, "🖨".repeat(60), null, null)
                        .get(PRINTERS)
                        .name())
                .hasSize(120);
        refused(it -> it.changed(PRINTERS, "x".repeat(61), null, null), "name", "Use 1 to 60 characters.");
    }

    @Test
    void makes_keys_from_names_that_nobody_else_has() {
        var twins = tree.added(id(5), SOFTWARE, "Printers", null, "")
                .added(id(6), SOFTWARE, "Принтеры", null, "")
                .added(id(7), SOFTWARE, "Ölwechsel & Öl", null, "");

        assertThat(List.of(
                        twins.get(id(5)).key(),
                        twins.get(id(6)).key(),
                        twins.get(id(7)).key()))
                .containsExactly("printers-2", "topic", "olwechsel-ol");
        refused(
                it -> it.changed(SOFTWARE, null, "printers", null),
                "key",
                "Another topic has this key. Choose another one.");
    }

    @Test
    void archives_what_is_under_a_topic_with_it_and_brings_it_back_from_the_top() {
        var archived = tree.archived(PRINTERS, NOW);

        assertThat(archived.get(LASER).archivedAt()).isEqualTo(NOW);
        assertThat(archived.get(HARDWARE).archivedAt()).isNull();
        conflict(() -> archived.restored(LASER), "parent-archived");
        assertThat(archived.restored(PRINTERS).restored(LASER).inOrder())
                .extracting(TopicView::archivedAt)
                .containsOnlyNulls();
    }

    @Test
    void keeps_paths_of_archived_topics_true_as_well() {
        var renamed = tree.archived(PRINTERS, NOW).changed(HARDWARE, "Devices", null, null);

        assertThat(renamed.get(LASER).path()).isEqualTo("Devices / Printers / Laser");
    }

    @Test
    void takes_nothing_under_an_archived_topic() {
        var archived = tree.archived(PRINTERS, NOW);

        refused(
                archived,
                it -> it.moved(SOFTWARE, PRINTERS, null),
                "parent",
                "“Printers” is archived. Choose another topic.");
        conflict(() -> archived.moved(PRINTERS, null, null), "topic-archived");
    }

    @Test
    void has_at_most_500_topics() {
        var full = tree;
        for (var n = 5; n <= 500; n++) full = full.added(id(n), null, "Topic " + n, null, "");
        var whole = full;

        conflict(() -> whole.added(id(501), null, "One more", null, ""), "too-many-topics");
        assertThat(whole.archived(SOFTWARE, NOW)
                        .added(id(501), null, "One more", null, "")
                        .get(id(501)))
                .isNotNull();
    }

    /** Whatever people drag wherever: no circles, true paths, five levels, places without gaps, all still there. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void stays_a_tree_whatever_is_moved(long seed) {
        var random = new Random(seed);
        var grown = TopicTree.of(List.of());
        for (var n = 0; n < 40; n++) {
            var at = n == 0 || random.nextInt(4) == 0 ? null : id(random.nextInt(n));
            var number = n;
            grown = tried(grown, it -> it.added(id(number), at, "Topic " + number, null, ""));
        }
        var size = grown.inOrder().size();
        for (var step = 0; step < 300; step++) {
            var which = pick(grown, random);
            var under = random.nextInt(5) == 0 ? null : pick(grown, random);
            grown = tried(
                    grown,
                    random.nextInt(6) == 0
                            ? it -> it.changed(which, "Topic " + random.nextInt(60), null, null)
                            : it -> it.moved(which, under, null));
            soundness(grown, size);
        }
    }

    private static void soundness(TopicTree tree, int size) {
        var order = tree.inOrder();
        assertThat(order).hasSize(size);
        var places = new HashSet<String>();
        for (var topic : order) {
            var names = new ArrayList<String>();
            for (var at = topic; at != null; at = at.parent() == null ? null : tree.get(at.parent())) {
                names.addFirst(at.name());
                assertThat(names).hasSizeLessThanOrEqualTo(TopicTree.LEVELS);
            }
            assertThat(topic.path()).isEqualTo(String.join(" / ", names));
            assertThat(places.add(topic.parent() + " " + topic.position()))
                    .as("one place each")
                    .isTrue();
        }
    }

    private static TopicTree tried(TopicTree tree, UnaryOperator<TopicTree> wish) {
        try {
            return wish.apply(tree);
        } catch (Rejection _) {
            return tree;
        }
    }

    private static UUID pick(TopicTree tree, Random random) {
        var all = tree.inOrder();
        return all.get(random.nextInt(all.size())).id();
    }

    private void refused(UnaryOperator<TopicTree> wish, String field, String sentence) {
        refused(tree, wish, field, sentence);
    }

    private static void refused(TopicTree tree, UnaryOperator<TopicTree> wish, String field, String sentence) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> wish.apply(tree))
                .extracting(Rejection::error)
                .isEqualTo(new Invalid(java.util.Map.of(field, sentence)));
    }

    private static void conflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable wish, String rule) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(wish)
                .extracting(Rejection::error)
                .isInstanceOfSatisfying(
                        Conflict.class, error -> assertThat(error.rule()).isEqualTo(rule));
    }

    private static List<String> paths(TopicTree tree) {
        return tree.inOrder().stream().map(TopicView::path).toList();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
