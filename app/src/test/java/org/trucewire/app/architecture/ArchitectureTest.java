package org.trucewire.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.trucewire", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ingestKnowsOnlySchemas =
      noClasses()
          .that()
          .resideInAPackage("org.trucewire.ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.trucewire.extract..", "org.trucewire.sink..", "org.trucewire.app..")
          .because(
              "arrows run one way: ingest hands articles over in a topic. Move what both need into"
                  + " schemas");

  @ArchTest
  static final ArchRule extractKnowsOnlySchemas =
      noClasses()
          .that()
          .resideInAPackage("org.trucewire.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.trucewire.ingest..", "org.trucewire.sink..", "org.trucewire.app..")
          .because(
              "arrows run one way: extract reads and writes topics. Move what both need into"
                  + " schemas");

  @ArchTest
  static final ArchRule sinkKnowsOnlySchemas =
      noClasses()
          .that()
          .resideInAPackage("org.trucewire.sink..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.trucewire.ingest..", "org.trucewire.extract..", "org.trucewire.app..")
          .because("arrows run one way: sink reads topics. Move what both need into schemas");

  @ArchTest
  static final ArchRule schemasKnowNobody =
      noClasses()
          .that()
          .resideInAPackage("org.trucewire.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.trucewire.ingest..",
              "org.trucewire.extract..",
              "org.trucewire.sink..",
              "org.trucewire.app..")
          .because("schemas are the contract that everyone else depends on: turn the arrow round");

  @ArchTest
  static final ArchRule theLibraryKnowsNeitherKafkaNorAvro =
      noClasses()
          .that()
          .resideInAPackage("org.trucewire.extract..")
          .and()
          .resideOutsideOfPackage("org.trucewire.extract.streams..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "org.apache.avro..",
              "io.confluent..",
              "org.trucewire.schemas..",
              "org.trucewire.extract.streams..")
          .because(
              "others embed the extraction library without a broker. Put what touches Kafka or Avro"
                  + " into org.trucewire.extract.streams");

  @ArchTest
  static final ArchRule confluentsClientStaysInSchemas =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.trucewire.schemas..", "io.confluent..", "org.apache.pinot..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.confluent..", "org.apache.pinot..")
          .because("one place knows Confluent's client: use org.trucewire.schemas.serde");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("org.trucewire.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because(
              "two packages that need each other are one: move a class to the one that uses it");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      classes()
          .that()
          .resideInAPackage("org.trucewire..")
          .should()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl")
          .because("such a name hides what the class does: name it for its one job");
}
