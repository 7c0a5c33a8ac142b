package io.relaydesk.testing;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The cookies of one browser. Sends "Secure" ones over plain HTTP too, as browsers do to localhost. */
public final class Cookies {
    private final Map<String, String> kept = new ConcurrentSkipListMap<>();

    public Optional<String> get(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    /** Puts one in place by hand. */
    public void set(String name, String value) {
        kept.put(name, value);
    }

    String header() {
        return kept.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void keep(HttpHeaders headers) {
        for (var set : headers.allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            if (set.contains("Max-Age=0")) kept.remove(pair[0]);
            else kept.put(pair[0], pair[1]);
        }
    }
}
