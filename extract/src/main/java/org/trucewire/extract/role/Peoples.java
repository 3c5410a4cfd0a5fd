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
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.syntax.Token;

/**
 * Whom the name of a people means in the war of another country, from {@code peoples.tsv}: "the
 * Serbs" who besiege a town in Bosnia are not Serbia.
 */
final class Peoples {

  static final String FILE = "peoples.tsv";

  private static final String CIVILIANS = "_CIV";

  /** Words behind a people's name among which its forces are looked for. */
  private static final int AHEAD = 2;

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
                  .map(name -> meant(article, sentence, name, meaning, nouns))
                  .toList());
        }
      }
    }
  }

  private static Name meant(
      Article article, int sentence, Name name, Meaning meaning, RoleNouns nouns) {
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
            || (space > 0 ? arms(last) : atWar(article.words(sentence), name, nouns));
    if (actor.kind() == ActorKind.CIVILIANS) {
      return new Name(
          name.span(), article.groupOf(meaning.country(), CIVILIANS), name.sense(), name.words());
    }
    if (!alone && !armed) {
      return name;
    }
    boolean civil = meaning.actor().endsWith(CIVILIANS);
    Actor meant =
        civil
            ? article.groupOf(meaning.country(), CIVILIANS)
            : article.actor(meaning.actor(), ActorKind.ARMED_GROUP, meaning.country());
    return new Name(name.span(), meant, name.sense(), name.words());
  }

  /** Whether forces or acts of war are called after a people: "Serbian heavy artillery". */
  private static boolean atWar(List<Token> words, Name name, RoleNouns nouns) {
    int next = 0;
    while (next < words.size() && words.get(next).start() < name.span().end()) {
      next++;
    }
    for (int t = next; t < words.size() && t < next + AHEAD; t++) {
      String word = words.get(t).lower();
      if (!Character.isLetter(word.charAt(0)) || words.get(t).capitalized()) {
        return false;
      }
      if (arms(nouns.of(word)) || nouns.contexts().of(word) == Context.WAR) {
        return true;
      }
    }
    return false;
  }

  private static boolean arms(NounClass known) {
    return known == NounClass.FORCE
        || known == NounClass.FIGHTER
        || known == NounClass.WEAPON
        || known == NounClass.REBEL
        || known == NounClass.MILITIA;
  }
}
