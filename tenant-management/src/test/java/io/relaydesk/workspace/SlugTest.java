package io.relaydesk.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Rejection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The slug of a workspace")
class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a1", "42", "acme", "acme-support-2", "a-b-c", "api-x", "logins"})
    void is_taken_as_it_is(String text) {
        assertThat(Slug.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-",
                "--",
                "Acme",
                "acme-",
                "-acme",
                "a--b",
                "acme support",
                "acme_x",
                "acme.x",
                "ac/me",
                "äcme",
                "acme\n",
                "acme\u0000",
                "ac%6de",
                "а-кириллица",
                "acme🔥"
            })
    void is_refused_in_another_form(String text) {
        refused(text, "Use 2 to 40 small letters, digits and single hyphens between them.");
    }

    @Test
    void has_at_most_40_characters() {
        assertThat(Slug.of("a".repeat(40)).value()).hasSize(40);
        refused("a".repeat(41), "Use 2 to 40 small letters, digits and single hyphens between them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "login", "admin", "me", "www", "relaydesk", "new", "workspaces"})
    void is_not_one_of_our_own_addresses(String text) {
        refused(text, "This address is reserved. Choose another one.");
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Support, acme-support",
        "'  Acme   &  Söhne GmbH! ', acme-sohne-gmbh",
        "Crème Brûlée Ltd., creme-brulee-ltd",
        "Straße Nº 5, strasse-no-5",
        "Ærø Øl, aero-ol",
        "Łódź, lodz",
        "Þór & Đorđe, thor-dorde",
        "ŒUVRE, oeuvre",
        "İstanbul Işık, istanbul-isik",
        "ﬁne Print, fine-print",
        "Ｆｕｌｌ Ｗｉｄｔｈ, full-width",
        "A, a-desk",
        "7, 7-desk",
        "Admin, admin-desk",
        "'', desk",
        "'   ', desk",
        "株式会社, desk",
        "Рога и копыта, desk",
        "🔥🔥, desk",
        "'--', desk",
        "../../etc/passwd, etc-passwd"
    })
    void is_suggested_by_a_name(String name, String slug) {
        assertThat(Slug.suggestedBy(name).value()).isEqualTo(slug);
    }

    @Test
    void is_valid_whatever_name_suggests_it_and_with_any_number_behind_it() {
        var names = List.of(
                "x".repeat(300),
                "a " + "b".repeat(60),
                "a".repeat(35) + " b",
                "a".repeat(36) + "-b",
                "é".repeat(90),
                "\u0301");

        assertThat(names).allSatisfy(name -> {
            var suggested = Slug.suggestedBy(name);
            assertThat(Slug.of(suggested.value())).isEqualTo(suggested);
            assertThat(Slug.of(suggested.numbered(49).value()).value()).endsWith("-49");
        });
    }

    private static void refused(String text, String sentence) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Slug.of(text))
                .satisfies(refusal -> assertThat(refusal.error())
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                invalid -> assertThat(invalid.fields()).containsEntry("slug", sentence)));
    }
}
