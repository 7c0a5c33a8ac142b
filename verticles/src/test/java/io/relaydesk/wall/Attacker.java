package io.relaydesk.wall;

import io.relaydesk.testing.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Somebody who asks for what is not theirs.
 *
 * @param token gives null for none
 * @param rights what they may do by their own right, which is then no attack
 * @param home what they would send of their own; of an outsider without a workspace, what the victim would
 * @param target what they send instead
 * @param elsewhere what they send where the workspace itself is the target
 * @param canaries what no byte of an answer may hold
 * @param hidden ids no answer may hold, but those that were sent
 */
record Attacker(
        String name,
        Supplier<String> token,
        Rights rights,
        Map<String, String> home,
        Map<String, String> target,
        Map<String, String> elsewhere,
        List<String> canaries,
        Set<String> hidden) {

    enum Rights {
        NONE,
        /** Is somebody, and belongs nowhere. */
        PERSON,
        /** Has a workspace, another one. */
        ELSEWHERE,
        /** Is in the victim's workspace. */
        HERE
    }

    /** Has no rights in any workspace: nobody, or somebody whose rights have ended. */
    static Attacker stranger(String name, Rights rights, Supplier<String> token, Estate victim) {
        return new Attacker(
                name, token, rights, victim.ids(), victim.ids(), victim.ids(), List.of(victim.word()), victim.allIds());
    }

    /** A member of another workspace. */
    static Attacker neighbour(String name, Member member, Map<String, String> home, Estate victim) {
        return new Attacker(
                name,
                member.person()::token,
                Rights.ELSEWHERE,
                home,
                victim.ids(),
                victim.ids(),
                List.of(victim.word()),
                victim.allIds());
    }

    /** A requester of the same workspace, after what staff or another requester has. */
    static Attacker insider(
            String name,
            Member member,
            Map<String, String> home,
            Map<String, String> target,
            Estate elsewhere,
            List<String> canaries,
            Set<String> hidden) {
        return new Attacker(name, member.person()::token, Rights.HERE, home, target, elsewhere.ids(), canaries, hidden);
    }

    /** The same, who may be told this id: their own. */
    Attacker knowing(UUID own) {
        var others = new HashSet<>(hidden);
        others.remove(own.toString());
        return new Attacker(name, token, rights, home, target, elsewhere, canaries, Set.copyOf(others));
    }

    @Override
    public String toString() {
        return name;
    }
}
