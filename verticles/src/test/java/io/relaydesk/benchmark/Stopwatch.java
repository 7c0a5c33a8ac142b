package io.relaydesk.benchmark;

import io.relaydesk.testing.Member;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times requests over HTTP, one after the other, from the same machine. */
final class Stopwatch {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final Member reader;

    Stopwatch(URI origin, Member reader) {
        this.origin = origin;
        this.reader = reader;
    }

    /** In milliseconds, sorted. */
    record Times(List<Double> all) {
        double at(double share) {
            return all.get((int) Math.min(all.size() - 1, Math.floor(all.size() * share)));
        }
    }

    /** Asks each path in turn, all of them again and again. @param path within the workspace */
    Times time(List<String> paths, int warmUp, int rounds) throws IOException, InterruptedException {
        reader.person().renews();
        var token = reader.person().token();
        var times = new ArrayList<Double>();
        for (var round = -warmUp; round < rounds; round++) {
            for (var path : paths) {
                var request = HttpRequest.newBuilder(
                                origin.resolve(reader.workspace().path(path)))
                        .header("Authorization", "Bearer " + token)
                        .build();
                var began = System.nanoTime();
                var answer = HTTP.send(request, BodyHandlers.ofByteArray());
                var took = (System.nanoTime() - began) / 1e6;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(
                            path + ": " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
                }
                if (round >= 0) times.add(took);
            }
        }
        Collections.sort(times);
        return new Times(times);
    }
}
