package org.trucewire.extract.role;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.LayeredRows;
import org.trucewire.extract.lexicon.LexiconRow;
import org.trucewire.extract.lexicon.NameSense;

/**
 * Whom the name of a people means in the war of another country, from {@code peoples.tsv}: "the
 * Serbs" who besiege a town in Bosnia are not Serbia.
 */
final class Peoples {

  static final String FILE = "peoples.tsv";

  private record Meaning(
      String people,
      String country,
      List<String> names,
      LocalDate from,
      LocalDate until,
      String actor) {

    boolean covers(LocalDate day) {
      return day != null
          && (from == null || !day.isBefore(from))
          && (until == null || !day.isAfter(until));
    }
  }

  private final List<Meaning> meanings = new ArrayList<>();

  Peoples(Path userFolder) {
    List<String> columns =
        List.of("people", "country", "names", "from", "until", "actor", "source");
    for (LexiconRow row : LayeredRows.of(FILE, columns, 2, userFolder)) {
      meanings.add(
          new Meaning(
              row.required("people"),
              row.required("country"),
              row.list("names").stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
              row.firstDay("from"),
              row.lastDay("until"),
              row.required("actor")));
    }
  }

  /** Gives the names of an article their meaning where it plays. */
  void settle(Article article, String country, RoleNouns nouns) {
    for (Meaning meaning : meanings) {
      if (meaning.country().equals(country) && meaning.covers(article.published())) {
        for (int i = 0; i < article.sentences().size(); i++) {
          int sentence = i;
          article.rename(
              sentence,
              article.names(sentence).stream()
                  .map(name -> meant(article, name, meaning, nouns))
                  .toList());
        }
      }
    }
  }

  private static Name meant(Article article, Name name, Meaning meaning, RoleNouns nouns) {
    Actor actor = name.actor();
    boolean theirs =
        actor.id().equals(meaning.people()) || actor.id().startsWith(meaning.people() + "_");
    if (!theirs || name.sense() == NameSense.LEADER) {
      return name;
    }
    String words = name.words().toLowerCase(Locale.ROOT);
    int space = words.indexOf(' ');
    boolean alone = meaning.names().contains(space < 0 ? words : words.substring(0, space));
    NounClass last = nouns.of(words.substring(words.lastIndexOf(' ') + 1));
    boolean armed =
        actor.kind() == ActorKind.GENERIC_GROUP
            || space > 0
                && (last == NounClass.FORCE
                    || last == NounClass.FIGHTER
                    || last == NounClass.WEAPON);
    if (actor.kind() == ActorKind.CIVILIANS) {
      return new Name(
          name.span(), article.groupOf(meaning.country(), "_CIV"), name.sense(), name.words());
    }
    return alone || armed
        ? new Name(
            name.span(),
            article.actor(meaning.actor(), ActorKind.ARMED_GROUP, meaning.country()),
            name.sense(),
            name.words())
        : name;
  }
}
