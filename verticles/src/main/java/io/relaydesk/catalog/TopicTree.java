package io.relaydesk.catalog;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import io.relaydesk.messages.catalog.CatalogViews.TopicView;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The topics of a workspace as its rules see them. Pure: each wish gives another tree, or a {@link Rejection} in words. */
final class TopicTree {
    static final int MOST_ACTIVE = 500;
    static final int MOST = 1_000;
    static final int LEVELS = 5;
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_KEY = 60;

    private final Map<UUID, TopicView> topics;

    private TopicTree(Map<UUID, TopicView> topics) {
        this.topics = topics;
    }

    static TopicTree of(Collection<TopicView> topics) {
        return new TopicTree(
                topics.stream().collect(toMap(TopicView::id, one -> one, (one, _) -> one, LinkedHashMap::new)));
    }

    /** @throws Rejection when there is no such topic */
    TopicView get(UUID id) {
        return find(id).orElseThrow(() -> Rejection.notFound("topic"));
    }

    /** Each topic before those under it, siblings in their order; the archived ones last, by path. */
    List<TopicView> inOrder() {
        var active = new ArrayList<TopicView>();
        collect(null, active);
        var archived = topics.values().stream()
                .filter(one -> one.archivedAt() != null)
                .sorted(comparing(TopicView::path, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(TopicView::id));
        return Stream.concat(active.stream(), archived).toList();
    }

    /** What is not as it was in {@code before}. */
    List<TopicView> changedSince(TopicTree before) {
        return topics.values().stream()
                .filter(one -> !one.equals(before.topics.get(one.id())))
                .toList();
    }

    /** @param parent null for the top. @param key null to make one from the name */
    TopicTree added(UUID id, UUID parent, String name, String key, String description) {
        refuseMore();
        if (parent != null) refuseArchived(parent, "parent");
        if (depth(parent) >= LEVELS) throw tooDeep();
        var clean = name(name, parent, id);
        var position = children(parent).size();
        return with(List.of(new TopicView(
                id, parent, freeKey(key, clean, id), clean, path(parent, clean), description, position, null, 1)));
    }

    /** What is null stays. */
    TopicTree changed(UUID id, String name, String key, String description) {
        var topic = get(id);
        var newName = name == null ? topic.name() : name(name, topic.parent(), id);
        var changed = new TopicView(
                id,
                topic.parent(),
                key == null ? topic.key() : freeKey(key, newName, id),
                newName,
                topic.path(),
                description == null ? topic.description() : description,
                topic.position(),
                topic.archivedAt(),
                topic.version());
        return with(List.of(changed)).withPaths(id);
    }

    /** @param parent null for the top. @param before the sibling to stand before; null for the end */
    TopicTree moved(UUID id, UUID parent, UUID before) {
        var topic = get(id);
        refuseArchived(id, "topic");
        if (parent != null) {
            refuseArchived(parent, "parent");
            if (isUnder(parent, id)) {
                throw Rejection.invalid(
                        "parent", "A topic cannot be moved under itself or under one of its own subtopics.");
            }
        }
        if (depth(parent) + height(id) > LEVELS) throw tooDeep();
        name(topic.name(), parent, id);
        var siblings = new ArrayList<>(children(parent));
        siblings.removeIf(one -> one.id().equals(id));
        siblings.add(place(siblings, before), placed(topic, parent, 0));
        var renumbered = new ArrayList<TopicView>();
        for (var at = 0; at < siblings.size(); at++) renumbered.add(placed(siblings.get(at), parent, at));
        return with(renumbered).withPaths(id);
    }

    /** With all that is under it. */
    TopicTree archived(UUID id, Instant now) {
        refuseArchived(id, "topic");
        return with(under(id)
                .filter(one -> one.archivedAt() == null)
                .map(one -> archived(one, now))
                .toList());
    }

    /** That one alone, last among its siblings. */
    TopicTree restored(UUID id) {
        var topic = get(id);
        if (topic.archivedAt() == null) throw Rejection.conflict("not-archived", "This topic is not archived.");
        var parent = topic.parent() == null ? null : get(topic.parent());
        if (parent != null && parent.archivedAt() != null) {
            throw Rejection.conflict(
                    "parent-archived", "Restore “" + parent.name() + "” first: this topic is under it.");
        }
        refuseMoreActive();
        name(topic.name(), topic.parent(), id);
        return with(List.of(
                archived(placed(topic, topic.parent(), children(topic.parent()).size()), null)));
    }

    /** @return the active topics that go with it when it is archived, itself first */
    List<TopicView> goingWith(UUID id) {
        return under(id).filter(one -> one.archivedAt() == null).toList();
    }

    boolean isUnder(UUID id, UUID ancestor) {
        for (var at = id; at != null; at = get(at).parent()) if (at.equals(ancestor)) return true;
        return false;
    }

    private Optional<TopicView> find(UUID id) {
        return Optional.ofNullable(topics.get(id));
    }

    private List<TopicView> children(UUID parent) {
        return topics.values().stream()
                .filter(one -> Objects.equals(one.parent(), parent) && one.archivedAt() == null)
                .sorted(comparingInt(TopicView::position).thenComparing(TopicView::id))
                .toList();
    }

    private void collect(UUID parent, List<TopicView> into) {
        for (var child : children(parent)) {
            into.add(child);
            collect(child.id(), into);
        }
    }

    /** Itself first, the archived ones too. */
    private Stream<TopicView> under(UUID id) {
        var below = topics.values().stream().filter(one -> id.equals(one.parent()));
        return Stream.concat(Stream.of(get(id)), below.flatMap(one -> under(one.id())));
    }

    private int depth(UUID id) {
        var depth = 0;
        for (var at = id; at != null; at = get(at).parent()) depth++;
        return depth;
    }

    /** Archived ones count: they may come back. */
    private int height(UUID id) {
        return 1
                + topics.values().stream()
                        .filter(one -> id.equals(one.parent()))
                        .mapToInt(one -> height(one.id()))
                        .max()
                        .orElse(0);
    }

    private String path(UUID parent, String name) {
        return parent == null ? name : get(parent).path() + " / " + name;
    }

    private String name(String typed, UUID parent, UUID id) {
        var clean = Words.label("name", typed, LONGEST_NAME);
        var folded = Words.fold(clean);
        var twin = children(parent).stream()
                .filter(one -> !one.id().equals(id) && Words.fold(one.name()).equals(folded))
                .findFirst();
        if (twin.isPresent()) {
            throw Rejection.invalid("name", "“" + twin.get().name() + "” is there already. Choose another name.");
        }
        return clean;
    }

    private String freeKey(String wanted, String name, UUID id) {
        var taken = topics.values().stream()
                .filter(one -> !one.id().equals(id))
                .map(TopicView::key)
                .collect(java.util.stream.Collectors.toSet());
        if (wanted == null) return Keys.free(Words.key(name, '-', LONGEST_KEY - 5), "topic", '-', taken);
        if (taken.contains(wanted)) throw Rejection.invalid("key", "Another topic has this key. Choose another one.");
        return wanted;
    }

    private static int place(List<TopicView> siblings, UUID before) {
        if (before == null) return siblings.size();
        for (var at = 0; at < siblings.size(); at++) if (siblings.get(at).id().equals(before)) return at;
        throw Rejection.invalid("before", "This topic is not under the same parent.");
    }

    private void refuseMore() {
        refuseMoreActive();
        if (topics.size() >= MOST) {
            throw Rejection.conflict(
                    "too-many-topics",
                    "A workspace has at most 1,000 topics, with the archived ones. Restore and rename one of those.");
        }
    }

    private void refuseMoreActive() {
        if (topics.values().stream().filter(one -> one.archivedAt() == null).count() < MOST_ACTIVE) return;
        throw Rejection.conflict(
                "too-many-topics", "A workspace has at most 500 topics. Archive one that is no longer needed.");
    }

    private void refuseArchived(UUID id, String field) {
        var topic = field.equals("topic")
                ? get(id)
                : find(id).orElseThrow(() -> Rejection.invalid(field, "There is no such topic."));
        if (topic.archivedAt() == null) return;
        throw field.equals("topic")
                ? Rejection.conflict("topic-archived", "This topic is archived. Restore it first.")
                : Rejection.invalid(field, "“" + topic.name() + "” is archived. Choose another topic.");
    }

    private static Rejection tooDeep() {
        return Rejection.invalid("parent", "Topics have at most 5 levels. Choose a parent further up.");
    }

    private static TopicView placed(TopicView one, UUID parent, int position) {
        return new TopicView(
                one.id(),
                parent,
                one.key(),
                one.name(),
                one.path(),
                one.description(),
                position,
                one.archivedAt(),
                one.version());
    }

    private static TopicView archived(TopicView one, Instant at) {
        return new TopicView(
                one.id(),
                one.parent(),
                one.key(),
                one.name(),
                one.path(),
                one.description(),
                one.position(),
                at,
                one.version());
    }

    /** The same with the paths of a topic and of all under it made true. */
    private TopicTree withPaths(UUID id) {
        var topic = get(id);
        var tree = with(List.of(new TopicView(
                id,
                topic.parent(),
                topic.key(),
                topic.name(),
                path(topic.parent(), topic.name()),
                topic.description(),
                topic.position(),
                topic.archivedAt(),
                topic.version())));
        var below = topics.values().stream()
                .filter(one -> id.equals(one.parent()))
                .map(TopicView::id)
                .toList();
        for (var child : below) tree = tree.withPaths(child);
        return tree;
    }

    private TopicTree with(List<TopicView> changed) {
        var all = new LinkedHashMap<>(topics);
        changed.forEach(one -> all.put(one.id(), one));
        return new TopicTree(all);
    }
}
