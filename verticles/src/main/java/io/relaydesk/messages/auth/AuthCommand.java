package io.relaydesk.messages.auth;

import io.relaydesk.messages.auth.AuthViews.CodeRequested;
import io.relaydesk.messages.auth.AuthViews.Entered;
import io.relaydesk.messages.auth.AuthViews.LiveTicket;
import io.relaydesk.messages.auth.AuthViews.Me;
import io.relaydesk.messages.auth.AuthViews.Opened;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of the door. */
public sealed interface AuthCommand<R> extends Message<R> {

    /**
     * Where a request came from.
     *
     * @param address numeric network address
     * @param agent the User-Agent header, or empty
     */
    record Client(String address, String agent) {}

    /** @param browser secret that only the asking browser has; the code works there only */
    @OpenTo(Who.EVERYONE)
    record RequestCode(String email, String browser, Client client) implements AuthCommand<CodeRequested> {}

    @OpenTo(Who.EVERYONE)
    record LogIn(UUID login, String code, String browser, Client client) implements AuthCommand<Opened> {}

    @OpenTo(Who.EVERYONE)
    record Renew(String refreshToken, Client client) implements AuthCommand<Opened> {}

    @OpenTo(Who.EVERYONE)
    record LogOut(Optional<String> refreshToken) implements AuthCommand<Void> {}

    /** Logs the invited person in and makes them a member. */
    @OpenTo(Who.EVERYONE)
    record AcceptInvitation(String token, Client client) implements AuthCommand<Opened> {}

    @OpenTo(Who.PERSON)
    record Rename(String name) implements AuthCommand<Me> {}

    @OpenTo(Who.PERSON)
    record EndSession(UUID session) implements AuthCommand<Void> {}

    @OpenTo(Who.PERSON)
    record EndOtherSessions() implements AuthCommand<Void> {}

    @OpenTo(Who.MEMBER)
    record IssueLiveTicket() implements AuthCommand<LiveTicket> {}

    /** Works once, within 30 seconds. */
    @OpenTo(Who.EVERYONE)
    record RedeemLiveTicket(String ticket) implements AuthCommand<Entered> {}
}
