package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSplitterTest {

    private static final String LEAD =
            "The two foreign ministers met in Doha on Monday and agreed to exchange all prisoners before the end of May.";
    private static final String MORE =
            "Qatar, which had brought them together, said that the lists of names would be checked by the Red Cross.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments (0) | Print | Share on WhatsApp",
                "READ ALSO: What is the corridor? Five questions",
                "Subscribe to our Telegram channel",
                "top of page",
                "ADVERTISEMENT",
                "Photo: Ministry of Foreign Affairs",
                "[Photo: The ministers at the table. Credit: M. Haddad]",
                "The ministers shake hands in Doha on May 5, 2025. (Photo by Layla Haddad/Gulf Wire)",
                "Image source, Getty Images",
                "Views: 2 114",
                "3,412 views",
                "Share this article",
                "5 min read",
                "We use cookies to give you the best experience on our site.",
                "© Gulf Wire 2025. All rights reserved.",
                "Sign up for our newsletter",
                "Watch: the handshake",
                "Story continues below",
                "62",
            })
    void leavesFurnitureOutBetweenParagraphs(String furniture) {
        assertThat(body(LEAD, furniture, MORE)).isEqualTo(LEAD + "\n\n" + MORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Editing by Karen Whitlock)",
                "Reporting by Ana Ruiz in Bogotá and Li Wei in Beijing; editing by Tom Hall",
                "This story will be updated.",
                "More from this section: Fuel prices edge down | Teachers threaten strike",
                "For media enquiries: Press Service, tel. 0 800 000 000",
                "Prices: gold $3,038/oz; Brent $65.60. Exchange rates are indicative.",
                "Donate | Sign up for alerts | Report a threat",
                "The views expressed are those of the author and do not necessarily reflect those of this newspaper.",
                "Tags: Doha, prisoners, Qatar",
                "Armenia",
                "###",
            })
    void leavesFurnitureOutAtTheEnd(String furniture) {
        assertThat(body(LEAD, MORE, furniture)).isEqualTo(LEAD + "\n\n" + MORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments by the minister were cut from the broadcast.",
                "Read also between the lines, he advised.",
                "Share prices fell in both capitals on Tuesday.",
                "“We accept,” he said.",
                "The Kremlin has kept silent.",
                "Views on the deal differ.",
                "Photographs of the meeting show both men smiling.",
                "Subscribe to peace, the banners said.",
                "The writer may not leave the country.",
                "Source: that was the first question of the judge.",
                "Is it over?",
                "Eighteen prisoners",
            })
    void keepsWhatOnlyLooksLikeFurniture(String sentence) {
        assertThat(body(LEAD, sentence, MORE)).isEqualTo(LEAD + "\n\n" + sentence + "\n\n" + MORE);
    }

    @Test
    void leavesOutTheHeadlinesUnderAPointerUpToTheNextText() {
        assertThat(body(LEAD, "You may also like:", "Why talks fail", "Who pays for it?", MORE))
                .isEqualTo(LEAD + "\n\n" + MORE);
    }

    @Test
    void leavesOutReadersCommentsUnlessTheyWouldBeMostOfThePage() {
        assertThat(body(LEAD, MORE, "2 comments", "I do not believe a word of what these ministers say to us."))
                .isEqualTo(LEAD + "\n\n" + MORE);
        assertThat(body(LEAD, "2 comments", MORE, MORE + " Again."))
                .isEqualTo(LEAD + "\n\n" + MORE + "\n\n" + MORE + " Again.");
    }

    @Test
    void takesAnAuthorsBiographyForFurnitureOnlyWhereThereIsThatAuthor() {
        var biography = "Garo Tashjian is a retired teacher in Fresno.";

        assertThat(body("Prisoners and promises", "By Garo Tashjian", LEAD, MORE, biography))
                .isEqualTo(LEAD + "\n\n" + MORE);
        assertThat(body(LEAD, MORE, biography)).endsWith(biography);
    }

    @Test
    void showsATitleOnceThatStandsInFrontMatterAndOnThePage() {
        var page = TextPage.parse(
                "---\ntitle: Georgia: two years for founder\n---\nGeorgia: Two years for founder\n\n" + LEAD);

        var parts = PageSplitter.split(page);

        assertThat(parts.metadata().title()).contains("Georgia: Two years for founder");
        assertThat(parts.body()).isEqualTo(LEAD);
    }

    @Test
    void givesNoTitleToATextThatBeginsWithASentence() {
        assertThat(split(LEAD, MORE).metadata().title()).isEmpty();
    }

    @Test
    void keepsAParagraphThatHappensToRepeatAShortTitle() {
        var page = new Page(
                new Metadata(Optional.of("Doha"), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(LEAD, "Doha.", MORE));

        assertThat(PageSplitter.split(page).body()).startsWith(LEAD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date 2025-11-25    TOP STORIES WEEK   48       | 2025-11-25
            02.09.2025, 18:40   Views: 2 114               | 2025-09-02
            27.05.2024, 18:05                              | 2024-05-27
            Published: 29 June 2024 – 15:20                | 2024-06-29
            Sat, June 29th, 2024 3:20 p.m. GMT             | 2024-06-29
            Posted on Oct. 4, 2022 at 10:15                | 2022-10-04
            2022-10-04T23:59:59+04:00                      | 2022-10-04
            25/12/2024                                     | 2024-12-25
            """)
    void readsTheDateThatThePageGivesInWhateverForm(String line, LocalDate date) {
        var parts = split("Ministers meet in Doha", line, LEAD, MORE);

        assertThat(parts.metadata().published()).contains(date);
        assertThat(parts.body()).isEqualTo(LEAD + "\n\n" + MORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2025", "31.02.2025", "Updated 14:10 GMT", "Week 48", "Monday"})
    void givesNoDateThatIsNotThere(String line) {
        assertThat(split("Ministers meet in Doha", line, LEAD, "He recalled the war of May 3, 2020.")
                        .metadata()
                        .published())
                .isEmpty();
    }

    @Test
    void prefersTheDayOfPublicationToThatOfAChange() {
        assertThat(split("Ministers meet in Doha", "Updated: 6 May 2025 | Published: 5 May 2025", LEAD)
                        .metadata()
                        .published())
                .contains(LocalDate.of(2025, 5, 5));
        assertThat(split("Ministers meet in Doha", "Updated: 6 May 2025", LEAD)
                        .metadata()
                        .published())
                .contains(LocalDate.of(2025, 5, 6));
    }

    private static PageSplitter.Parts split(String... paragraphs) {
        return PageSplitter.split(new Page(Metadata.NONE, List.of(paragraphs)));
    }

    private static String body(String... paragraphs) {
        return split(paragraphs).body();
    }
}
