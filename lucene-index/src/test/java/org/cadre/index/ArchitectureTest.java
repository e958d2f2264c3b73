package org.cadre.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = {"org.cadre.index",
        "org.cadre.sentences"}, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_ONLY_LUCENE = classes().that().resideInAPackage("org.cadre.index..").should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.apache.lucene..", "org.jspecify..", "org.cadre.index..")
            .because("others should be able to use the index without the rest of Cadre");

    @ArchTest
    static final ArchRule A_MODEL_KNOWS_ITS_RUNTIME = classes().that().resideInAPackage("org.cadre.sentences..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "ai.onnxruntime..", "org.jspecify..", "org.cadre.index",
                    "org.cadre.sentences..")
            .because("the index works where ONNX Runtime is missing, and the model where Lucene is");
}
