package dev.parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeetingFactsTest {

    @Test
    void tellsSeveralMeetingsOfOneVerbApart() {
        var facts =
                Reader.read("Lena Fischer met Ivan Markov in Sofia on 3 March and, two days later, the Greek foreign"
                        + " minister, Nikos Vasilis, in Athens.");

        assertThat(meetings(facts))
                .containsExactlyInAnyOrder(
                        "Ivan Markov, Lena Fischer 2025-03-03 in-person Sofia",
                        "Lena Fischer, Nikos Vasilis 2025-03-05 in-person Athens");
    }

    @Test
    void knowsTheTwoPresidentsByTheirTitles() {
        var facts = Reader.read("Ivan Markov is the president of Bulgaria and Nikos Vasilis the president of Greece."
                + " The two presidents spoke by telephone on 2 March.");

        assertThat(meetings(facts)).containsExactly("Ivan Markov, Nikos Vasilis 2025-03-02 phone ");
    }

    @Test
    void takesThePlaceFromWhereTheJourneyLed() {
        var facts = Reader.read("Sergei Morozov flew to Ankara on 3 March for talks with Kemal Aydin.");

        assertThat(meetings(facts)).containsExactly("Kemal Aydin, Sergei Morozov 2025-03-03 in-person Ankara");
    }

    @Test
    void knowsTheCapitalOfAState() {
        var facts = Reader.read("Kgosi Molefe met Prime Minister Abel Tesfaye in the Ethiopian capital on 3 March.");

        assertThat(meetings(facts)).containsExactly("Abel Tesfaye, Kgosi Molefe 2025-03-03 in-person Addis Ababa");
    }

    @Test
    void countsAMeetingThatIsDueOnANamedDay() {
        var facts = Reader.read("Sergei Morozov is due to meet Kemal Aydin in Ankara on 25 March.");

        assertThat(meetings(facts)).containsExactly("Kemal Aydin, Sergei Morozov 2025-03-25 in-person Ankara");
    }

    @Test
    void takesDelegationsForTheirStates() {
        var facts = Reader.read("Delegations from Chad and Sudan gathered in Lomé on 3 March.");

        assertThat(meetings(facts)).containsExactly("Chad, Sudan 2025-03-03 in-person Lomé");
    }

    private static List<String> meetings(ArticleFacts facts) {
        return facts.claims().stream()
                .filter(claim -> claim.fact() instanceof Fact.Meeting)
                .map(claim -> told(facts, claim))
                .toList();
    }

    private static String told(ArticleFacts facts, Claim claim) {
        var date = claim.fact() instanceof Fact.Meeting meeting
                ? meeting.date().map(PartialDate::iso).orElse("")
                : "";
        var who = Reader.labels(facts, claim.fact()).stream().sorted().collect(Collectors.joining(", "));
        return "%s %s %s %s"
                .formatted(who, date, detail(facts, claim, Attribute.MODE), detail(facts, claim, Attribute.PLACE));
    }

    private static String detail(ArticleFacts facts, Claim claim, Attribute attribute) {
        return claim.details().stream()
                .filter(detail -> detail.attribute() == attribute)
                .map(detail -> Reader.text(facts, detail.value()))
                .findFirst()
                .orElse("");
    }
}
