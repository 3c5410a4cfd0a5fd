package org.trucewire.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trucewire.extract.ActorRef;
import org.trucewire.extract.Document;
import org.trucewire.extract.Explanation;
import org.trucewire.extract.Explanation.SentenceExplanation;
import org.trucewire.extract.Mention;
import org.trucewire.extract.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a text gives the events that it gives. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Show for a text every event, the rule that fired and the words of each slot; and for a "
            + "sentence that gave nothing, why.")
public final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "The text; without it, standard input is read.")
  private List<String> words = List.of();

  @Option(
      names = "--published",
      paramLabel = "DAY",
      description = "Day of publication, as 2020-10-21; \"on Monday\" is resolved against it.")
  private LocalDate published;

  @Option(names = "--title", description = "Headline of the text.")
  private String title;

  /** For picocli. */
  public ExplainCommand() {}

  @Override
  public Integer call() throws IOException {
    String text =
        words.isEmpty()
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : String.join(" ", words);
    Explanation explanation =
        lexicon
            .load()
            .newExtractor()
            .explain(new Document("explained", title, text, published, null));
    PrintWriter out = spec.commandLine().getOut();
    if (explanation.sentences().isEmpty()) {
      out.println("Nothing: " + explanation.reason());
    }
    explanation.sentences().forEach(s -> print(out, s));
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, SentenceExplanation sentence) {
    out.printf("[%d-%d] %s%n", sentence.span().start(), sentence.span().end(), sentence.text());
    sentence.mentions().forEach(m -> print(out, m));
    sentence.notes().forEach(n -> out.println("  - " + n));
    out.println();
  }

  private static void print(PrintWriter out, Mention mention) {
    out.printf(
        java.util.Locale.ROOT,
        "  %s %s  confidence %.2f  rule %s%n",
        mention.type(),
        mention.mode(),
        mention.confidence(),
        mention.rule());
    actors(out, "initiators", mention.initiators());
    actors(out, "targets", mention.targets());
    actors(out, "mediators", mention.mediators());
    actors(out, "claimants", mention.claimants());
    if (mention.date().start() != null || mention.date().end() != null) {
      out.printf(
          "    %-11s %s .. %s  (%s, %s)%n",
          "date",
          mention.date().start(),
          mention.date().end(),
          mention.date().resolution().name().toLowerCase(java.util.Locale.ROOT),
          quoted(mention.dateWords()));
    }
    if (mention.place() != null) {
      out.printf("    %-11s %s%n", "place", mention.place().name());
    }
    optional(out, "kind", mention.kind());
    optional(out, "duration", mention.duration());
    optional(out, "killed", mention.killed());
    optional(out, "wounded", mention.wounded());
    optional(out, "violations", mention.violations());
    out.printf(
        "    %-11s %s%n",
        "slots",
        mention.slots().stream().map(ExplainCommand::slot).collect(Collectors.joining(", ")));
  }

  private static void actors(PrintWriter out, String role, List<ActorRef> actors) {
    if (!actors.isEmpty()) {
      out.printf(
          "    %-11s %s%n",
          role,
          actors.stream()
              .map(a -> a.id() + " " + (a.words() == null ? "(inferred)" : quoted(a.words())))
              .collect(Collectors.joining(", ")));
    }
  }

  private static void optional(PrintWriter out, String name, Object value) {
    if (value != null) {
      out.printf("    %-11s %s%n", name, value);
    }
  }

  private static String slot(Slot slot) {
    return slot.name() + " " + quoted(slot.words());
  }

  private static String quoted(String words) {
    return words == null ? "none" : "\"" + words + "\"";
  }
}
