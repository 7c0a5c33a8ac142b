package io.relaydesk.catalog;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.catalog.CatalogViews.FieldView;
import io.relaydesk.messages.catalog.CatalogViews.TagView;
import io.relaydesk.messages.catalog.CatalogViews.TopicView;
import io.relaydesk.messages.catalog.FieldCommand.AddField;
import io.relaydesk.messages.catalog.FieldCommand.ArchiveField;
import io.relaydesk.messages.catalog.FieldCommand.ChangeField;
import io.relaydesk.messages.catalog.FieldCommand.MoveField;
import io.relaydesk.messages.catalog.FieldCommand.Option;
import io.relaydesk.messages.catalog.FieldCommand.ReplaceOption;
import io.relaydesk.messages.catalog.FieldCommand.Scope;
import io.relaydesk.messages.catalog.FieldQuery.FieldWith;
import io.relaydesk.messages.catalog.FieldQuery.Fields;
import io.relaydesk.messages.catalog.TagCommand.AddTag;
import io.relaydesk.messages.catalog.TagCommand.ArchiveTag;
import io.relaydesk.messages.catalog.TagCommand.ChangeTag;
import io.relaydesk.messages.catalog.TagCommand.MergeTag;
import io.relaydesk.messages.catalog.TagQuery.TagWith;
import io.relaydesk.messages.catalog.TagQuery.Tags;
import io.relaydesk.messages.catalog.TopicCommand.AddTopic;
import io.relaydesk.messages.catalog.TopicCommand.ArchiveTopic;
import io.relaydesk.messages.catalog.TopicCommand.ChangeTopic;
import io.relaydesk.messages.catalog.TopicCommand.MoveTopic;
import io.relaydesk.messages.catalog.TopicCommand.RestoreTopic;
import io.relaydesk.messages.catalog.TopicQuery.TopicWith;
import io.relaydesk.messages.catalog.TopicQuery.Topics;
import io.relaydesk.messages.workspace.FieldKind;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Topics, tags and custom fields over HTTP. */
public final class CatalogRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        topics(operations);
        tags(operations);
        fields(operations);
    }

    private static void topics(Operations operations) {
        operations.on("topics", call -> call.ask(new Topics()).map(Answer::ok));
        operations.on(
                "topic", call -> call.ask(new TopicWith(call.pathId("topic"))).map(CatalogRoutes::answer));
        operations.on(
                "addTopic",
                call -> call.ask(new AddTopic(
                                call.body().getString("name"),
                                call.id("parent"),
                                call.text("key"),
                                call.text("description")))
                        .map(topic -> Answer.created(topic).version(topic.version())));
        operations.on(
                "changeTopic",
                call -> call.ask(new ChangeTopic(
                                call.pathId("topic"),
                                call.ifMatch(),
                                call.text("name"),
                                call.text("key"),
                                call.text("description")))
                        .map(CatalogRoutes::answer));
        operations.on(
                "moveTopic",
                call -> call.ask(new MoveTopic(
                                call.pathId("topic"), call.ifMatch(), call.id("parent"), call.id("before")))
                        .map(CatalogRoutes::answer));
        operations.on(
                "archiveTopic",
                call -> call.ask(new ArchiveTopic(call.pathId("topic"), call.ifMatch(), call.id("replacement")))
                        .map(done -> Answer.ok(done).version(done.topic().version())));
        operations.on(
                "restoreTopic",
                call -> call.ask(new RestoreTopic(call.pathId("topic"), call.ifMatch()))
                        .map(CatalogRoutes::answer));
    }

    private static void tags(Operations operations) {
        operations.on(
                "tagList",
                call -> call.ask(new Tags(
                                call.query("q"),
                                call.query("archived").map(Boolean::valueOf).orElse(false),
                                call.query("sort").filter("uses"::equals).isPresent(),
                                call.query("cursor"),
                                call.limit()))
                        .map(Answer::ok));
        operations.on("tag", call -> call.ask(new TagWith(call.pathId("tag"))).map(CatalogRoutes::answer));
        operations.on(
                "addTag",
                call -> call.ask(new AddTag(call.body().getString("label"), call.text("colour"), call.text("category")))
                        .map(tag -> Answer.created(tag).version(tag.version())));
        operations.on(
                "changeTag",
                call -> call.ask(new ChangeTag(
                                call.pathId("tag"),
                                call.ifMatch(),
                                call.text("label"),
                                call.text("colour"),
                                call.text("category")))
                        .map(CatalogRoutes::answer));
        operations.on("archiveTag", call -> archiveTag(call, true));
        operations.on("restoreTag", call -> archiveTag(call, false));
        operations.on(
                "mergeTag",
                call -> call.ask(new MergeTag(
                                call.pathId("tag"),
                                call.ifMatch(),
                                call.id("into").orElseThrow()))
                        .map(Answer::ok));
    }

    private static void fields(Operations operations) {
        operations.on("fields", call -> call.ask(new Fields()).map(Answer::ok));
        operations.on(
                "field", call -> call.ask(new FieldWith(call.pathId("field"))).map(CatalogRoutes::answer));
        operations.on(
                "addField",
                call -> call.ask(new AddField(
                                call.body().getString("label"),
                                FieldKind.of(call.body().getString("kind")),
                                call.text("key"),
                                call.text("hint"),
                                options(call).orElse(List.of()),
                                call.body().getBoolean("required", false),
                                call.body().getBoolean("forRequesters", false),
                                scope(call).orElse(new Scope(Optional.empty(), Optional.empty()))))
                        .map(field -> Answer.created(field).version(field.version())));
        operations.on(
                "changeField",
                call -> call.ask(new ChangeField(
                                call.pathId("field"),
                                call.ifMatch(),
                                call.text("key"),
                                call.text("kind").map(FieldKind::of),
                                call.text("label"),
                                call.text("hint"),
                                options(call),
                                Optional.ofNullable(call.body().getBoolean("required")),
                                Optional.ofNullable(call.body().getBoolean("forRequesters")),
                                scope(call)))
                        .map(CatalogRoutes::answer));
        operations.on(
                "moveField",
                call -> call.ask(new MoveField(call.pathId("field"), call.ifMatch(), call.id("before")))
                        .map(CatalogRoutes::answer));
        operations.on("archiveField", call -> archiveField(call, true));
        operations.on("restoreField", call -> archiveField(call, false));
        operations.on(
                "replaceOption",
                call -> call.ask(new ReplaceOption(
                                call.pathId("field"),
                                call.ifMatch(),
                                call.body().getString("option"),
                                call.body().getString("by")))
                        .map(done -> Answer.ok(done).version(done.field().version())));
    }

    private static io.vertx.core.Future<Answer> archiveTag(Call call, boolean archived) {
        return call.ask(new ArchiveTag(call.pathId("tag"), call.ifMatch(), archived))
                .map(CatalogRoutes::answer);
    }

    private static io.vertx.core.Future<Answer> archiveField(Call call, boolean archived) {
        return call.ask(new ArchiveField(call.pathId("field"), call.ifMatch(), archived))
                .map(CatalogRoutes::answer);
    }

    private static Optional<List<Option>> options(Call call) {
        return Optional.ofNullable(call.body().getJsonArray("options"))
                .map(all -> all.stream()
                        .map(JsonObject.class::cast)
                        .map(one -> new Option(
                                Optional.ofNullable(one.getString("key")),
                                one.getString("label"),
                                one.getBoolean("archived", false)))
                        .toList());
    }

    private static Optional<Scope> scope(Call call) {
        return Optional.ofNullable(call.body().getJsonObject("scope"))
                .map(scope -> new Scope(id(scope, "team"), id(scope, "topic")));
    }

    private static Optional<UUID> id(JsonObject in, String field) {
        return Optional.ofNullable(in.getString(field)).map(UUID::fromString);
    }

    private static Answer answer(TopicView topic) {
        return Answer.ok(topic).version(topic.version());
    }

    private static Answer answer(TagView tag) {
        return Answer.ok(tag).version(tag.version());
    }

    private static Answer answer(FieldView field) {
        return Answer.ok(field).version(field.version());
    }
}
