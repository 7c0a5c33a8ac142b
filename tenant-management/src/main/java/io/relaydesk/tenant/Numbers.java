package io.relaydesk.tenant;

import io.relaydesk.tenant.NumberPattern.Sequence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Gives human numbers by the pattern of a workspace. The row of a sequence is locked until the transaction ends: no number twice. */
public final class Numbers {
    private static final int FIRST_LOOK = 16;
    private static final int MOST_LOOKS = 12;
    private final Tx tx;
    private final String thing;

    /** @param thing ticket, asset or change */
    public Numbers(Tx tx, String thing) {
        this.tx = tx;
        this.thing = thing;
    }

    /**
     * Takes the next one. A number that is given already, by an earlier pattern, is passed over.
     *
     * @param id of what is opened; its beginning stands in the number when no other is free
     * @param code of its department; null for none
     * @param atLeast where a sequence of the whole workspace goes on, from 1
     * @param given which of some numbers are given already
     */
    public String next(
            UUID id, String code, Instant at, long atLeast, Function<List<String>, Collection<String>> given) {
        var pattern = pattern();
        var scope = pattern.scope(code, at);
        var number = step(scope, pattern.sequence() == Sequence.WORKSPACE ? atLeast : 1);
        var many = FIRST_LOOK;
        for (var look = 0; look < MOST_LOOKS; look++) {
            var candidates = pattern.row(code, at, number, many);
            var taken = given.apply(candidates);
            for (var offset = 0; offset < many; offset++) {
                if (taken.contains(candidates.get(offset))) continue;
                if (look + offset > 0) moveTo(scope, number + offset);
                return candidates.get(offset);
            }
            number += many;
            many *= 2;
        }
        return pattern.render(code, at, number) + "-" + id.toString().substring(24);
    }

    private long step(String scope, long atLeast) {
        return tx.find("""
            insert into number_sequence as s (workspace_id, thing, scope, last)
            values ($1, $2, $3, $4)
            on conflict (workspace_id, thing, scope) do update set last = greatest(s.last + 1, excluded.last)
            returning last
            """, row -> row.getLong("last"), tx.workspace(), thing, scope, atLeast)
                .orElseThrow();
    }

    private void moveTo(String scope, long last) {
        tx.run("update number_sequence set last = $3 where thing = $1 and scope = $2", thing, scope, last);
    }

    /** The last number given in the scope; 0 when none was. */
    public long last(String scope) {
        return tx.find(
                        "select last from number_sequence where thing = $1 and scope = $2",
                        row -> row.getLong("last"),
                        thing,
                        scope)
                .orElse(0L);
    }

    /** The pattern in force. */
    public NumberPattern pattern() {
        return tx.find(
                        "select pattern, prefix, sequence, department from number_pattern where thing = $1",
                        row -> new NumberPattern(
                                row.getString("pattern"),
                                row.getString("prefix"),
                                Sequence.of(row.getString("sequence")),
                                row.getString("department")),
                        thing)
                .orElse(NumberPattern.PLAIN);
    }
}
