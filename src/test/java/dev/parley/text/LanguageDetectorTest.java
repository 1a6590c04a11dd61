package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Le premier ministre arménien a rencontré mardi à Paris le président français pour évoquer la libération des prisonniers détenus à Bakou.
            es | El presidente anunció este jueves la suspensión de los diálogos con el ELN después de los ataques en el Catatumbo.
            ru | Премьер-министр Армении заявил во вторник, что ожидает освобождения пленных.
            uk | Прем'єр-міністр заявив, що обмін полоненими відбудеться найближчими днями за посередництва Туреччини.
            hy | Հայաստանի վարչապետը հայտարարեց, որ գերիները պետք է ազատ արձակվեն անմիջապես։
            az | Azərbaycan Prezidenti bildirib ki, sülh müqaviləsi üçün Ermənistan konstitusiyasını dəyişməlidir.
            tr | Cumhurbaşkanı, Ankara'da yaptığı açıklamada esir takasının tamamlandığını söyledi.
            ar | قال الرئيس السوري إن الاتفاق مع قوات سوريا الديمقراطية سينفذ قبل نهاية العام
            zh | 总统周五宣布，两国将交换战俘并签署和平协议。外交部发言人表示欢迎。
            nl | De minister zei dat de gevangenen in de loop van de week zouden worden vrijgelaten, maar dat het verdrag nog niet was getekend.
            de | Der Außenminister sagte, dass die Gefangenen im Laufe der Woche freigelassen werden.
            ka | საქართველოს პრემიერ-მინისტრმა განაცხადა, რომ პატიმრები გათავისუფლდებიან
            """)
    void namesTheLanguageOfASentence(String code, String sentence) {
        assertThat(detector.languageOf(sentence)).contains(Locale.of(code));
    }

    @Test
    void isNotMisledByForeignNamesInAnEnglishSentence() {
        var sentence =
                "Arayik Harutyunyan, Levon Mnatsakanyan, Davit Manukyan and Davit Ishkhanyan were sentenced to life"
                        + " in Baku, said Siranush Sahakyan of the Hayastani Hanrapetutyun office.";

        assertThat(detector.languageOf(sentence)).contains(Locale.ENGLISH);
    }

    @Test
    void saysNothingAboutALineOfNames() {
        assertThat(detector.languageOf("Davit Babayan, Arkadi Ghukasyan, Bako Sahakyan"))
                .isEmpty();
        assertThat(detector.languageOf("Comments")).isEmpty();
        assertThat(detector.languageOf("")).isEmpty();
    }
}
