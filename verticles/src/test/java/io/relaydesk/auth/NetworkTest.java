package io.relaydesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The network of a caller")
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.0/24",
        "192.0.2.255, 192.0.2.0/24",
        "127.0.0.1, 127.0.0.0/24",
        "2001:db8:1:2300::1, 20010db8000123/56",
        "2001:db8:1:23ff:ffff:ffff:ffff:ffff, 20010db8000123/56",
        "2001:DB8:1:2301::1, 20010db8000123/56",
        "::1, 00000000000000/56",
        "fe80::1%eth0, fe800000000000/56",
        "::ffff:192.0.2.7, 192.0.2.0/24"
    })
    void is_what_one_customer_of_a_provider_has(String address, String network) {
        assertThat(Network.of(address).value()).isEqualTo(network);
    }

    @Test
    void differs_for_the_neighbour() {
        assertThat(Network.of("192.0.3.1")).isNotEqualTo(Network.of("192.0.2.1"));
        assertThat(Network.of("2001:db8:1:2400::1")).isNotEqualTo(Network.of("2001:db8:1:2300::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "example.org", "_hidden", "::gg", ":", "1.2", "....", "%", "127.0.0.1:80"})
    void is_something_for_whatever_a_proxy_says(String address) {
        assertThat(Network.of(address).value()).isNotNull();
    }
}
