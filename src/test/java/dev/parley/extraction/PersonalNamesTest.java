package dev.parley.extraction;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNamesTest {

    private static final PersonalNames NAMES = Gazetteer.load().personalNames();

    @ParameterizedTest
    @CsvSource({
        "Nikol,MALE",
        "Lusine,FEMALE",
        "İlham,UNKNOWN",
        "Ayse,FEMALE",
        "Volodymyr,MALE",
        "Noor,UNKNOWN",
        "Qwerty,UNKNOWN"
    })
    void knowsWhomANameIsGivenTo(String name, Gender gender) {
        assertThat(NAMES.gender(name)).isEqualTo(gender);
    }

    @Test
    void doesNotContradictItself() {
        var genders = GazetteerTable.load("given-names.tsv").stream()
                .collect(groupingBy(row -> NameFold.key(row.text("name"))));

        assertThat(genders.values()).allSatisfy(rows -> assertThat(rows).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "Pashinian,Pashinyan",
        "Zelensky,Zelenskyy",
        "Aliyev,Aliev",
        "Milosevic,Milošević",
        "Khachaturyan,Hachaturian",
        "Heydarzadeh,Heydarzade",
        "al-Assad,Assad",
        "Dzhelyal,Jelyal",
        "Erdoğan,Erdogan"
    })
    void givesSpellingsOfOneNameOneKey(String left, String right) {
        assertThat(NAMES.spellingKey(left)).isEqualTo(NAMES.spellingKey(right));
    }

    @ParameterizedTest
    @CsvSource({
        "Waltz,waltz",
        "Phillips,phillips",
        "Amaglobeli,amaglobeli",
        "Pashinian,pashinyan",
        "Pashinyan,pashinyan",
        "Zelenskyy,zelensky",
        "Gukasian,gukasyan",
        "Ghukasyan,gukasyan",
        "Erdoğan,erdogan"
    })
    void keepsKeysReadableAndEqualForSpellingsOfOneName(String surname, String key) {
        assertThat(NAMES.keySpelling(surname)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"Lee,Li", "Vardanyan,Vardapetyan", "Petrov,Petrova", "Mirzoyan,Mirzayan"})
    void keepsDifferentNamesApart(String left, String right) {
        assertThat(NAMES.spellingKey(left)).isNotEqualTo(NAMES.spellingKey(right));
    }

    @ParameterizedTest
    @CsvSource({"Mike,Michael,true", "Michael,Mike,true", "Dmitry,Dmitriy,true", "Bill,Robert,false", "Ann,Anna,false"})
    void takesAShortFormForTheNameItStandsFor(String left, String right, boolean same) {
        assertThat(NAMES.mayBeSameGivenName(left, right)).isEqualTo(same);
    }

    @Test
    void knowsTheParticlesOfSurnames() {
        assertThat(NAMES.isParticle("bin")).isTrue();
        assertThat(NAMES.isParticle("Al-")).isTrue();
        assertThat(NAMES.isParticle("walks")).isFalse();
    }
}
