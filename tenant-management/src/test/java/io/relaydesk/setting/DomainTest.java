package io.relaydesk.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaydesk.platform.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mail domain")
class DomainTest {

    @ParameterizedTest
    @CsvSource({
        "Example.COM, example.com",
        "@example.com, example.com",
        "spam@mail.example.com, mail.example.com",
        "*.example.com, example.com",
        "bücher.example, xn--bcher-kva.example"
    })
    void has_one_form(String typed, String kept) {
        assertThat(Domain.of(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com", "", "a b.com", "-x.com", "1.2.3.4", "exa_mple.com", "example..com", "%.com"})
    void is_refused_when_it_is_none(String typed) {
        assertThatThrownBy(() -> Domain.of(typed)).isInstanceOf(Rejection.class);
    }
}
