package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditScriptTest {

    @ParameterizedTest
    @CsvSource({
        "Countries, L3+y, false, country",
        "was, Wbe, false, be",
        "are, L3+be, false, be",
        "McDonald, U0+, true, McDonald",
        "KABUL, U0+, true, Kabul",
        "us, A0+, true, US",
        "Armenians, U1+, true, Armenian",
        "Machar, L0+, true, Machar",
        "here, _, false, here"
    })
    void makesTheLemmaFromTheForm(String form, String script, boolean isName, String lemma) {
        assertThat(EditScript.parse(script).apply(form, isName)).isEqualTo(lemma);
    }
}
