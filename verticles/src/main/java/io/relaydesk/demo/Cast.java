package io.relaydesk.demo;

import io.relaydesk.messages.workspace.Role;
import java.util.List;
import java.util.random.RandomGenerator;

/** The people of the sample company and their customers. */
record Cast(List<Person> staff, List<Person> requesters) {
    Cast {
        staff = List.copyOf(staff);
        requesters = List.copyOf(requesters);
    }

    Person first(Role role) {
        return staff.stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    }

    Person with(String email) {
        return java.util.stream.Stream.concat(staff.stream(), requesters.stream())
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody who answers tickets, by their shares. */
    Person agent(RandomGenerator chance) {
        var left = chance.nextInt(staff.stream().mapToInt(Person::share).sum());
        for (var one : staff) {
            left -= one.share();
            if (left < 0) return one;
        }
        throw new IllegalStateException("shares do not add up");
    }

    /** A customer who may ask such a thing: companies buy wholesale. */
    Person requester(Scenario scenario, RandomGenerator chance) {
        if (scenario.from() != null) return with(scenario.from());
        var company = scenario.topic().equals("wholesale");
        var fitting = requesters.stream()
                .filter(one -> (one.company() != null) == company)
                .toList();
        return fitting.get(chance.nextInt(fitting.size()));
    }
}
