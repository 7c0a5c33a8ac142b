package io.relaydesk.workflow;

import io.relaydesk.messages.workflow.PatternDraft;
import io.relaydesk.messages.workflow.WorkflowViews.NumberPatternView;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NumberPattern;
import io.relaydesk.tenant.NumberPattern.Sequence;
import io.relaydesk.tenant.Numbers;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Shows, tries and sets how things are numbered, in one transaction. */
final class PatternDesk {
    private static final int EXAMPLES = 3;
    private final Tx tx;

    PatternDesk(Tx tx) {
        this.tx = tx;
    }

    NumberPatternView current(String thing) {
        return view(thing, new Numbers(tx, thing).pattern(), version(thing));
    }

    /** @throws Rejection naming the fields that are not right */
    NumberPatternView preview(PatternDraft draft) {
        return view(draft.thing(), checked(draft), version(draft.thing()));
    }

    /** @throws Rejection when somebody saved meanwhile, or naming the fields that are not right */
    NumberPatternView set(int version, PatternDraft draft) {
        var thing = draft.thing();
        var before = new Numbers(tx, thing).pattern();
        var after = checked(draft);
        var saved = tx.run(
                """
                insert into number_pattern as p (workspace_id, thing, pattern, prefix, sequence, department, version)
                select $1, $2, $3, $4, $5, $6, 2
                 where $7 = 1 or exists (select from number_pattern where thing = $2)
                on conflict (workspace_id, thing) do update
                   set pattern = excluded.pattern, prefix = excluded.prefix, sequence = excluded.sequence,
                       department = excluded.department, version = p.version + 1
                 where p.version = $7
                """,
                tx.workspace(),
                thing,
                after.text(),
                after.prefix(),
                after.sequence().key(),
                after.department(),
                version);
        if (saved == 0) {
            throw new Rejection(new Outdated(
                    "version-moved", "Somebody else changed the numbers meanwhile. Look at them again.", null));
        }
        if (!after.equals(before)) {
            tx.append(NewEvent.deskChanged("number-pattern", thing, facts(before), facts(after)));
        }
        return current(thing);
    }

    private static NumberPattern checked(PatternDraft draft) {
        var pattern = new NumberPattern(
                draft.pattern().strip(),
                draft.prefix().strip(),
                Sequence.of(draft.sequence()),
                draft.department().strip());
        var wrong = pattern.check();
        if (!wrong.isEmpty()) throw new Rejection(new Invalid(wrong));
        return pattern;
    }

    /** 1 while nobody has set a pattern. */
    private int version(String thing) {
        return tx.find("select version from number_pattern where thing = $1", row -> row.getInteger("version"), thing)
                .orElse(1);
    }

    private NumberPatternView view(String thing, NumberPattern pattern, int version) {
        var now = Instant.now();
        var last = new Numbers(tx, thing).last(pattern.scope(null, now));
        if (thing.equals("ticket") && pattern.sequence() == Sequence.WORKSPACE) last = Math.max(last, lastTicket());
        return new NumberPatternView(
                version,
                pattern.text(),
                pattern.prefix(),
                pattern.sequence().key(),
                pattern.department(),
                pattern.row(null, now, last + 1, EXAMPLES));
    }

    private long lastTicket() {
        return tx.find("select last from ticket_counter", row -> row.getLong("last"))
                .orElse(0L);
    }

    private static JsonObject facts(NumberPattern pattern) {
        return new JsonObject()
                .put("pattern", pattern.text())
                .put("prefix", pattern.prefix())
                .put("sequence", pattern.sequence().key())
                .put("department", pattern.department());
    }
}
