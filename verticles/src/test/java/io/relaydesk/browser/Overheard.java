package io.relaydesk.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** All a page is told by the desk: the answers to its requests and the frames of its socket. */
final class Overheard {
    private final List<String> texts = new ArrayList<>();

    Overheard(Page page) {
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> texts.add(frame.text())));
        page.onRequestFinished(request -> {
            if (request.url().contains("/api/")) texts.add(request.response().text());
        });
    }

    String everything() {
        return String.join("\n", texts);
    }
}
