package dev.parley.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a fact came to the reader through one article: its publisher, the agency that the publisher had it from, whoever
 * the article names as its source, the speaker.
 *
 * @param stations from the reader backwards, at least the article
 */
public record ReportChain(List<Station> stations) {

    /**
     * One who passed it on.
     *
     * @param part what the one did: {@code printed by}, {@code from the agency}, {@code reported via}, {@code said by}
     */
    public record Station(String part, Link who) {}

    public ReportChain {
        stations = List.copyOf(stations);
    }

    /** {@return one chain for each article of the passages that are shown; equal ways come once} */
    static List<ReportChain> of(FactView fact) {
        var byWay = new LinkedHashMap<String, ReportChain>();
        fact.evidence().stream().map(EvidenceView::article).distinct().forEach(article -> {
            var chain = of(article, fact);
            byWay.putIfAbsent(chain.words(), chain);
        });
        return List.copyOf(byWay.values());
    }

    private static ReportChain of(ArticleView article, FactView fact) {
        var stations = new ArrayList<Station>();
        var name = article.publisher().isEmpty() ? article.headline() : article.publisher();
        stations.add(new Station("printed by", new Link(article.href(), name)));
        if (!article.agency().isEmpty() && !article.agency().equals(article.publisher())) {
            stations.add(new Station("from the agency", new Link("", article.agency())));
        }
        parts().forEach((property, part) -> fact.all(property).stream()
                .filter(value -> isSaidIn(value, article))
                .forEach(value -> stations.add(new Station(part, new Link(value.href(), value.text())))));
        return new ReportChain(stations);
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("reportedVia", "reported via");
        parts.put("channel", "through");
        parts.put("speaker", "said by");
        return parts;
    }

    /** Where more articles give the value than are shown, it is taken to be in this one, too. */
    private static boolean isSaidIn(ValueView value, ArticleView article) {
        return value.articles().contains(article)
                || value.articleCount() > value.articles().size();
    }

    private String words() {
        return stations.stream()
                .map(station -> station.part() + " " + station.who().text())
                .collect(Collectors.joining(", "));
    }

    /** {@return whether anybody stands between the article and the fact} */
    public boolean isLong() {
        return stations.size() > 1;
    }

    static Stream<ReportChain> longOnes(FactView fact) {
        return of(fact).stream().filter(ReportChain::isLong);
    }
}
