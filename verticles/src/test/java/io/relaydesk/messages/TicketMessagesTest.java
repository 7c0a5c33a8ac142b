package io.relaydesk.messages;

import io.relaydesk.messages.ticket.FollowUpCommand;
import io.relaydesk.messages.ticket.FollowUpQuery;
import io.relaydesk.messages.ticket.RelationCommand;
import io.relaydesk.messages.ticket.RelationQuery;
import io.relaydesk.messages.ticket.SearchQuery;
import io.relaydesk.messages.ticket.ShareCommand;
import io.relaydesk.messages.ticket.ShareQuery;
import io.relaydesk.messages.ticket.TicketCommand;
import io.relaydesk.messages.ticket.TicketQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A message about tickets")
class TicketMessagesTest implements MessagesContract {
    @Override
    public List<Class<?>> kinds() {
        return List.of(
                FollowUpCommand.class,
                FollowUpQuery.class,
                RelationCommand.class,
                RelationQuery.class,
                SearchQuery.class,
                ShareCommand.class,
                ShareQuery.class,
                TicketCommand.class,
                TicketQuery.class);
    }
}
