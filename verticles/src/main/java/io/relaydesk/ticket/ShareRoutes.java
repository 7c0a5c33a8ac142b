package io.relaydesk.ticket;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.ticket.ShareAccess;
import io.relaydesk.messages.ticket.ShareCommand.Share;
import io.relaydesk.messages.ticket.ShareCommand.Unshare;
import io.relaydesk.messages.ticket.ShareQuery.SharesOf;

/** Sharing tickets, over HTTP. */
public final class ShareRoutes implements Routes {

    @Override
    public void on(Operations operations) {
        operations.on(
                "ticketShares",
                call -> call.ask(new SharesOf(call.pathId("ticket"))).map(Answer::ok));
        operations.on(
                "shareTicket",
                call -> call.ask(new Share(
                                call.pathId("ticket"),
                                call.id("team").orElseThrow(),
                                call.text("access").map(ShareAccess::of).orElse(ShareAccess.READ)))
                        .map(Answer::ok));
        operations.on(
                "unshareTicket",
                call -> call.ask(new Unshare(call.pathId("ticket"), call.pathId("team")))
                        .map(Answer::ok));
    }
}
