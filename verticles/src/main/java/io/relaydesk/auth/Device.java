package io.relaydesk.auth;

import ua_parser.Parser;

/** What a browser calls itself, in words: "Firefox on Linux". */
final class Device {
    private static final Parser PARSER = new Parser();
    private static final int LONGEST = 500;

    private Device() {}

    /** @param agent the User-Agent header; what is over 500 characters is not looked at */
    static String named(String agent) {
        var parsed = PARSER.parse(agent.substring(0, Math.min(agent.length(), LONGEST)));
        var browser = parsed.userAgent.family;
        var system = parsed.os.family;
        if ("Other".equals(browser)) return "Another program";
        return "Other".equals(system) ? browser : browser + " on " + system;
    }
}
