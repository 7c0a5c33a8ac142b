package io.relaydesk.workspace;

import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of an address that names a workspace: 2 to 40 of a-z, 0-9 and single hyphens between them (WS-1). */
public record Slug(String value) {
    public static final int MAX = 40;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Addresses of our own, and words that would let a workspace pass for the service. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "accounts",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "billing",
            "blog",
            "cdn",
            "contact",
            "dashboard",
            "demo",
            "docs",
            "download",
            "feedback",
            "files",
            "health",
            "help",
            "helpdesk",
            "home",
            "img",
            "invite",
            "invitations",
            "legal",
            "live",
            "login",
            "logout",
            "mail",
            "me",
            "metrics",
            "new",
            "new-workspace",
            "news",
            "operator",
            "portal",
            "postmaster",
            "pricing",
            "privacy",
            "public",
            "register",
            "relaydesk",
            "root",
            "security",
            "settings",
            "signin",
            "signup",
            "static",
            "status",
            "support",
            "system",
            "team",
            "terms",
            "webmaster",
            "workspace",
            "workspaces",
            "www");

    /** @throws Rejection naming the field {@code slug} when the text is no slug or is reserved */
    public static Slug of(String text) {
        if (text.length() < 2 || text.length() > MAX || !SHAPE.matcher(text).matches()) {
            throw Rejection.invalid("slug", "Use 2 to 40 small letters, digits and single hyphens between them.");
        }
        if (RESERVED.contains(text)) throw Rejection.invalid("slug", "This address is reserved. Choose another one.");
        return new Slug(text);
    }

    /** What a name suggests: accents folded, everything else but letters and digits a hyphen. Always a valid slug. */
    public static Slug suggestedBy(String name) {
        var cut = Words.key(name, '-', MAX - 4);
        var usable = cut.length() >= 2 && !RESERVED.contains(cut) ? cut : (cut + "-desk").replaceFirst("^-", "");
        return new Slug(usable);
    }

    /** The same with a number behind it: what to try when it is taken. */
    public Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }
}
