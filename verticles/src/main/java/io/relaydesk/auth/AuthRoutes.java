package io.relaydesk.auth;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.auth.AuthCommand.AcceptInvitation;
import io.relaydesk.messages.auth.AuthCommand.EndOtherSessions;
import io.relaydesk.messages.auth.AuthCommand.EndSession;
import io.relaydesk.messages.auth.AuthCommand.LogIn;
import io.relaydesk.messages.auth.AuthCommand.LogOut;
import io.relaydesk.messages.auth.AuthCommand.Rename;
import io.relaydesk.messages.auth.AuthCommand.Renew;
import io.relaydesk.messages.auth.AuthCommand.RequestCode;
import io.relaydesk.messages.auth.AuthQuery.MySessions;
import io.relaydesk.messages.auth.AuthQuery.WhoAmI;
import io.relaydesk.messages.auth.AuthViews.Opened;
import io.relaydesk.platform.Keys;
import io.vertx.core.Future;
import java.util.Base64;
import java.util.UUID;

/** Logging in over HTTP. Both cookies are out of reach of scripts and of every other site (D7). */
public final class AuthRoutes implements Routes {
    private static final String REFRESH = "__Host-relaydesk-session";
    private static final String BROWSER = "__Host-relaydesk-browser";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=";
    private static final int REFRESH_SECONDS = 90 * 24 * 3600;
    private static final int BROWSER_SECONDS = 3600;

    @Override
    public void on(Operations operations) {
        operations.on("requestCode", AuthRoutes::requestCode);
        operations.on("logIn", AuthRoutes::logIn);
        operations.on(
                "renewAccess",
                call -> call.ask(new Renew(call.cookie(REFRESH).orElse(""), call.client()))
                        .map(opened -> withRefresh(Answer.ok(opened.access()), opened)));
        operations.on(
                "logOut",
                call -> call.ask(new LogOut(call.cookie(REFRESH)))
                        .map(_ -> Answer.done().cookies(REFRESH + "=" + ATTRIBUTES + 0)));
        operations.on(
                "acceptInvitation",
                call -> call.ask(new AcceptInvitation(call.body().getString("token"), call.client()))
                        .map(opened -> withRefresh(Answer.created(opened.access()), opened)));
        operations.on("me", call -> call.ask(new WhoAmI()).map(Answer::ok));
        operations.on(
                "renameMe",
                call -> call.ask(new Rename(call.body().getString("name"))).map(Answer::ok));
        operations.on("mySessions", call -> call.ask(new MySessions()).map(Answer::ok));
        operations.on(
                "endOtherSessions", call -> call.ask(new EndOtherSessions()).map(_ -> Answer.done()));
        operations.on(
                "endSession",
                call -> call.ask(new EndSession(call.pathId("session"))).map(_ -> Answer.done()));
    }

    private static Future<Answer> requestCode(Call call) {
        var browser = call.cookie(BROWSER)
                .filter(text -> text.length() == 43)
                .orElseGet(() -> Base64.getUrlEncoder().withoutPadding().encodeToString(Keys.random(32)));
        return call.ask(new RequestCode(call.body().getString("email"), browser, call.client()))
                .map(requested ->
                        Answer.accepted(requested).cookies(BROWSER + "=" + browser + ATTRIBUTES + BROWSER_SECONDS));
    }

    /** The browser's secret is used up with the code: a new one at each change of privilege (T-c8). */
    private static Future<Answer> logIn(Call call) {
        var login = UUID.fromString(call.body().getString("login"));
        return call.ask(new LogIn(
                        login,
                        call.body().getString("code"),
                        call.cookie(BROWSER).orElse(""),
                        call.client()))
                .map(opened ->
                        Answer.created(opened.access()).cookies(refresh(opened), BROWSER + "=" + ATTRIBUTES + 0));
    }

    private static Answer withRefresh(Answer answer, Opened opened) {
        return answer.cookies(refresh(opened));
    }

    private static String refresh(Opened opened) {
        return REFRESH + "=" + opened.refreshToken() + ATTRIBUTES + REFRESH_SECONDS;
    }
}
