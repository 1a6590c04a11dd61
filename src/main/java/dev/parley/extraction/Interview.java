package dev.parley.extraction;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose words the answers of an interview are that is printed as questions and answers, without quotation marks.
 *
 * <p>Such an article says "I" outside quotation marks and asks questions; the first person that its body names answers.
 */
final class Interview {

    private static final int FEWEST_SELVES = 3;
    private static final int FEWEST_QUESTIONS = 2;
    private static final Set<String> SELF = Set.of("i", "me", "my");
    private static final Set<String> ADDRESSED = Set.of("you", "your", "yours");

    private final ArticleReading reading;
    private final QuotationMarks marks;
    private final Optional<EntityId> interviewee;
    private final int firstQuestion;

    Interview(ArticleReading reading, QuotationMarks marks) {
        this.reading = reading;
        this.marks = marks;
        firstQuestion = reading.trees().stream()
                .filter(this::isQuestion)
                .mapToInt(tree -> tree.sentence().index())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        interviewee = isOne() ? introduced() : Optional.empty();
    }

    /** {@return who gives the answer that the sentence is part of, if it is one} */
    Optional<EntityId> answers(int sentence) {
        boolean isAnswer = sentence > firstQuestion && !isAsked(reading.tree(sentence));
        return isAnswer ? interviewee : Optional.empty();
    }

    private boolean isOne() {
        long questions = reading.trees().stream().filter(this::isQuestion).count();
        long selves = reading.trees().stream().filter(tree -> says(tree, SELF)).count();
        return questions >= FEWEST_QUESTIONS && selves >= FEWEST_SELVES;
    }

    private Optional<EntityId> introduced() {
        return reading.trees().stream()
                .filter(tree -> !tree.sentence().isHeadline())
                .flatMap(tree -> reading.entities().mentions(tree.sentence().index()).stream())
                .filter(mention -> mention.type() == EntityType.PERSON)
                .map(reading.entities()::id)
                .findFirst();
    }

    private boolean isAsked(SyntaxTree tree) {
        return isQuestion(tree) || (says(tree, ADDRESSED) && !says(tree, SELF));
    }

    private boolean isQuestion(SyntaxTree tree) {
        int last = tree.size() - 1;
        return tree.form(last).equals("?") && !marks.isQuoted(tree.sentence().index(), last);
    }

    private boolean says(SyntaxTree tree, Set<String> words) {
        for (int token = 0; token < tree.size(); token++) {
            if (words.contains(tree.form(token).toLowerCase(Locale.ROOT))
                    && !marks.isQuoted(tree.sentence().index(), token)) {
                return true;
            }
        }
        return false;
    }
}
