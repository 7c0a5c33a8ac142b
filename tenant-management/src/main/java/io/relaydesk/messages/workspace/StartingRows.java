package io.relaydesk.messages.workspace;

import static io.relaydesk.messages.workspace.Category.*;

import java.util.List;

/**
 * The statuses and priorities of a preset: what a workspace begins with, or may change to. The first status is the default; priorities run from rank 1.
 *
 * @param statuses in order
 * @param priorities four labels, most urgent first
 */
public record StartingRows(List<Row> statuses, List<String> priorities) {
    public StartingRows {
        statuses = List.copyOf(statuses);
        priorities = List.copyOf(priorities);
    }

    public record Row(String key, String label, Category category) {
        public boolean pausesSla() {
            return category == PENDING || category == ON_HOLD;
        }

        public String colour() {
            return switch (category) {
                case NEW -> "blue";
                case OPEN -> "orange";
                case PENDING -> "purple";
                case ON_HOLD -> "grey";
                case SOLVED -> "green";
                case CLOSED -> "slate";
                case CANCELLED -> "red";
            };
        }
    }

    public static StartingRows of(Preset preset) {
        return switch (preset) {
            case CLASSIC ->
                new StartingRows(
                        List.of(
                                new Row("new", "New", NEW),
                                new Row("open", "Open", OPEN),
                                new Row("pending", "Pending", PENDING),
                                new Row("on-hold", "On hold", ON_HOLD),
                                new Row("solved", "Solved", SOLVED),
                                new Row("closed", "Closed", CLOSED)),
                        List.of("Urgent", "High", "Normal", "Low"));
            case SERVICE_DESK ->
                new StartingRows(
                        List.of(
                                new Row("new", "New", NEW),
                                new Row("in-progress", "In progress", OPEN),
                                new Row("resolved", "Resolved", SOLVED),
                                new Row("closed", "Closed", CLOSED),
                                new Row("cancelled", "Cancelled", CANCELLED)),
                        List.of("Critical", "High", "Medium", "Low"));
            case SIMPLE ->
                new StartingRows(
                        List.of(
                                new Row("open", "Open", OPEN),
                                new Row("pending", "Pending", PENDING),
                                new Row("resolved", "Resolved", SOLVED),
                                new Row("closed", "Closed", CLOSED)),
                        List.of("Urgent", "High", "Medium", "Low"));
            case TRIAGE ->
                new StartingRows(
                        List.of(
                                new Row("new", "New", NEW),
                                new Row("triaged", "Triaged", OPEN),
                                new Row("assigned", "Assigned", OPEN),
                                new Row("in-progress", "In progress", OPEN),
                                new Row("waiting-on-requester", "Waiting on requester", PENDING),
                                new Row("waiting-on-vendor", "Waiting on vendor", ON_HOLD),
                                new Row("resolved", "Resolved", SOLVED),
                                new Row("closed", "Closed", CLOSED),
                                new Row("reopened", "Reopened", OPEN)),
                        List.of("P1", "P2", "P3", "P4"));
            case LEAN ->
                new StartingRows(
                        List.of(
                                new Row("open", "Open", OPEN),
                                new Row("in-progress", "In progress", OPEN),
                                new Row("waiting", "Waiting", PENDING),
                                new Row("resolved", "Resolved", SOLVED),
                                new Row("closed", "Closed", CLOSED)),
                        List.of("Urgent", "High", "Medium", "Low"));
        };
    }
}
