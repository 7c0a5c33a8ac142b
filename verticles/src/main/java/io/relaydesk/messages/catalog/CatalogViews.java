package io.relaydesk.messages.catalog;

import io.relaydesk.messages.ticket.TicketViews.TeamRef;
import io.relaydesk.messages.ticket.TicketViews.TopicRef;
import io.relaydesk.messages.workspace.FieldKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of topics, tags and custom fields; the fields are those of the contract. */
public final class CatalogViews {
    private CatalogViews() {}

    /**
     * @param parent null at the top
     * @param path the names from the top, "Hardware / Printers"
     * @param position among its siblings, from 0
     * @param archivedAt null while it can be chosen
     */
    public record TopicView(
            UUID id,
            UUID parent,
            String key,
            String name,
            String path,
            String description,
            int position,
            Instant archivedAt,
            int version) {}

    /** The tree from the top, each topic before those under it; the archived ones last, by path. */
    public record TopicList(List<TopicView> topics) {
        public TopicList {
            topics = List.copyOf(topics);
        }
    }

    /** @param job what moves the tickets, null when they keep the topic */
    public record TopicArchived(TopicView topic, UUID job) {}

    /**
     * @param name what two tags are compared by: the label in small letters, without accents
     * @param category free words to group tags by, may be empty
     * @param uses how many tickets have it; counted behind the scenes, right within seconds
     */
    public record TagView(
            UUID id,
            String name,
            String label,
            String colour,
            String category,
            int uses,
            Instant archivedAt,
            int version) {}

    /** @param next cursor of the following page, null on the last */
    public record TagPage(List<TagView> tags, String next) {
        public TagPage {
            tags = List.copyOf(tags);
        }
    }

    /** @param tag the one that stays. @param job what moves the tickets */
    public record TagMerged(TagView tag, UUID job) {}

    /** One of the values to choose from. @param archived stays on tickets that have it, cannot be chosen any more */
    public record OptionView(String key, String label, boolean archived) {}

    /**
     * @param key what the value stands under on tickets; never changes
     * @param hint may be empty
     * @param options of dropdown and multiselect, in their order; else empty
     * @param required has to be filled in by a person who opens a ticket in a form
     * @param forRequesters requesters see it and fill it in
     * @param team only on tickets of this team; null for all
     * @param topic only on tickets about this topic and those under it; null for all
     */
    public record FieldView(
            UUID id,
            String key,
            String label,
            String hint,
            FieldKind kind,
            List<OptionView> options,
            boolean required,
            boolean forRequesters,
            TeamRef team,
            TopicRef topic,
            int position,
            Instant archivedAt,
            int version) {
        public FieldView {
            options = List.copyOf(options);
        }
    }

    /** In their order, the archived ones last. */
    public record FieldList(List<FieldView> fields) {
        public FieldList {
            fields = List.copyOf(fields);
        }
    }

    /** @param job what moves the tickets */
    public record OptionReplaced(FieldView field, UUID job) {}
}
