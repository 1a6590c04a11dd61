package dev.parley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages follow the data and depend only backwards along its way; each library has one home. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.parley");

    /** The way of the data. */
    private static final List<String> FLOW =
            List.of("article", "text", "extraction", "graph", "store", "curation", "query", "export", "server", "cli");

    @Test
    void packagesDependOnlyBackwardsAlongTheWayOfTheData() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        FLOW.forEach(name -> layers.optionalLayer(name).definedBy("dev.parley." + name + ".."));
        for (int i = 0; i < FLOW.size(); i++) {
            var later = FLOW.subList(i + 1, FLOW.size()).toArray(String[]::new);
            if (later.length == 0) {
                layers.whereLayer(FLOW.get(i)).mayNotBeAccessedByAnyLayer();
            } else {
                layers.whereLayer(FLOW.get(i)).mayOnlyBeAccessedByLayers(later);
            }
        }
        layers.check(CODE);
    }

    @Test
    void exportAndServerDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("dev.parley.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.parley.export..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.parley.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void everyPackageStandsOnTheWayOfTheData() {
        assertThat(CODE)
                .extracting(type -> type.getPackageName().split("\\.", -1)[2])
                .isSubsetOf(FLOW);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CODE).extracting(JavaClass::getPackage).allMatch(code -> code.isAnnotatedWith(NullMarked.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    opennlp..              | text
                    ai.onnxruntime..       | text
                    ai.djl..               | text
                    org.jsoup..            | article
                    org.apache.jena..      | graph store curation query export server cli
                    org.apache.lucene..    | store query server
                    org.apache.jena.fuseki.. | server
                    org.eclipse.jetty..    | server
                    jakarta.servlet..      | server
                    picocli..              | cli
                    me.tongfei..           | cli
                    """)
    void librariesStayAtHome(String library, String homes) {
        var allowed = Stream.of(homes.split(" ", -1))
                .map(home -> "dev.parley." + home + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CODE);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.parley.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CODE);
    }
}
