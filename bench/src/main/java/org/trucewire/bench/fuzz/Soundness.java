package org.trucewire.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.trucewire.extract.ActorRef;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Extraction.Outcome;
import org.trucewire.extract.Mention;
import org.trucewire.extract.Slot;
import org.trucewire.extract.Span;

/** What must hold of every extraction, whatever the text. */
public final class Soundness {

  private final String text;
  private final int codePoints;
  private final List<String> faults = new ArrayList<>();

  private Soundness(String text) {
    this.text = text;
    codePoints = text.codePointCount(0, text.length());
  }

  /** What is wrong with an extraction, in words for people; nothing if all is well. */
  public static List<String> faults(Document document, Extraction extraction) {
    Soundness soundness = new Soundness(document.text());
    if (extraction.mentions().isEmpty() == (extraction.outcome() == Outcome.MENTIONS)) {
      soundness.faults.add(
          "outcome " + extraction.outcome() + " with " + extraction.mentions().size() + " events");
    }
    int last = 0;
    for (Mention mention : extraction.mentions()) {
      if (mention.evidence().start() < last) {
        soundness.faults.add("events are not in the order of the text");
      }
      last = mention.evidence().start();
      soundness.mention(mention);
    }
    return soundness.faults;
  }

  private void mention(Mention mention) {
    covers("evidence", mention.evidence(), mention.sentence());
    within("date", mention, mention.date().words(), mention.dateWords());
    for (Slot slot : mention.slots()) {
      covers(slot.name(), slot.span(), slot.words());
    }
    if (mention.slots().stream().noneMatch(slot -> slot.name().equals("trigger"))) {
      faults.add(mention.rule() + " names no word that triggered it");
    }
    if (mention.place() != null) {
      within("place", mention, mention.place().span(), mention.place().name());
    }
    actors("initiator", mention.initiators());
    actors("target", mention.targets());
    actors("mediator", mention.mediators());
    actors("claimant", mention.claimants());
    notNegative("killed", mention.killed());
    notNegative("wounded", mention.wounded());
    notNegative("violations", mention.violations());
  }

  private void actors(String role, List<ActorRef> actors) {
    for (ActorRef actor : actors) {
      if (actor.span() != null) {
        covers(role, actor.span(), actor.words());
      }
    }
    if (actors.stream().map(ActorRef::id).distinct().count() < actors.size()) {
      faults.add(role + " named twice: " + actors.stream().map(ActorRef::id).toList());
    }
  }

  private void within(String what, Mention mention, Span span, String words) {
    if (span != null) {
      covers(what, span, words);
      if (!mention.evidence().contains(span)) {
        faults.add(what + " " + span + " is outside its evidence " + mention.evidence());
      }
    } else if (words != null) {
      faults.add(what + " has words and no place in the text: " + words);
    }
  }

  private void covers(String what, Span span, String words) {
    if (span.end() > codePoints) {
      faults.add(what + " " + span + " is outside the text of " + codePoints + " code points");
      return;
    }
    int start = text.offsetByCodePoints(0, span.start());
    String covered = text.substring(start, text.offsetByCodePoints(start, span.length()));
    if (!Objects.equals(covered, words) || covered.isEmpty()) {
      faults.add(what + " " + span + " covers \"" + covered + "\", not \"" + words + "\"");
    }
  }

  private void notNegative(String what, Integer count) {
    if (count != null && count < 0) {
      faults.add(what + " is " + count);
    }
  }
}
