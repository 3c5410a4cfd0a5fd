package org.trucewire.extract.frame;

import java.util.Locale;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.CeasefireFrame.Relation;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells which frame a verb puts a ceasefire into. */
final class CeasefireVerbs {

  private static final CeasefireFrame STOPPING =
      new CeasefireFrame(
          "stop fighting",
          Relation.OBJECT,
          CeasefireNotion.CEASEFIRE,
          EventType.EFFECTIVE,
          CeasefireFrame.Who.SUBJECT);

  /** Verbs of talks that, once over, have brought a ceasefire about. */
  static final Set<String> NEGOTIATED = Set.of("negotiate", "mediate", "arrange");

  private final View view;
  private final Parse parse;

  CeasefireVerbs(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** What a verb group makes of a ceasefire that stands in a relation to it, null for nothing. */
  CeasefireFrame frame(CeasefirePhrase phrase, int group, Relation relation) {
    if (relation == Relation.OBJECT && stops(phrase, group)) {
      return STOPPING;
    }
    for (PhraseTable.Hit<CeasefireFrame> hit : view.frames().ceasefireVerbs().verbs(parse, group)) {
      CeasefireFrame frame = hit.value();
      boolean reaches =
          relation == Relation.SUBJECT
              || parse.chunk(group).from() > parse.chunk(phrase.carrier()).from()
              || parse.passive(group)
              || reaches(hit, phrase.carrier());
      if (frame.type() == EventType.ENDED && ends(hit, frame, phrase, relation)) {
        return frame;
      }
      if (frame.relation() == relation && reaches && fits(frame, phrase.notion(), relation)) {
        return refine(done(frame, phrase, group), phrase.notion());
      }
    }
    return null;
  }

  /** "negotiated a truce between them" says that it came about, "were negotiating" does not. */
  private CeasefireFrame done(CeasefireFrame frame, CeasefirePhrase phrase, int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    boolean past =
        NEGOTIATED.contains(frame.verb())
            && parse.head(group).endsWith("ed")
            && verb.modal() == null
            && phrase.notion() != CeasefireNotion.CALL;
    boolean after =
        NEGOTIATED.contains(frame.verb())
            && verb.gerund()
            && group > 0
            && parse.head(group - 1).equals("after");
    if (!past && !after) {
      return frame;
    }
    CeasefireFrame.Who who =
        CeasefireSides.between(view, phrase).size() > 1 ? CeasefireFrame.Who.MEDIATOR : frame.who();
    return new CeasefireFrame(
        frame.verb(), frame.relation(), frame.notion(), EventType.AGREED, who);
  }

  /** Whether the ceasefire is named by the verb itself: "halt the fighting", "lay down arms". */
  boolean stops(CeasefirePhrase phrase, int group) {
    String verb = parse.head(group);
    String words = phrase.words().toLowerCase(Locale.ROOT);
    return phrase.notion() == CeasefireNotion.CEASEFIRE
        && words.startsWith(verb)
        && words.length() > verb.length()
        && parse.chunk(group).from() < parse.chunk(phrase.np()).from();
  }

  /** "put an end to the truce": its end is what the idiom tells. */
  private boolean ends(
      PhraseTable.Hit<CeasefireFrame> hit,
      CeasefireFrame frame,
      CeasefirePhrase phrase,
      Relation relation) {
    return relation == Relation.OBJECT
        && frame.relation() == relation
        && phrase.notion() == CeasefireNotion.END
        && hit.to() == parse.chunk(phrase.np()).from();
  }

  /**
   * Whether a verb with its words leads right to a noun phrase: "called for" to "call for a truce".
   */
  private boolean reaches(PhraseTable.Hit<CeasefireFrame> hit, int np) {
    int before = parse.skipBack(parse.firstOfGroup(np) - 1);
    if (before >= 0 && parse.chunk(before).is(Kind.PREPOSITION)) {
      return hit.to() > parse.chunk(before).head() && hit.phrase().indexOf(' ') > 0;
    }
    return hit.to() <= parse.chunk(np).to();
  }

  private static boolean fits(CeasefireFrame frame, CeasefireNotion notion, Relation relation) {
    boolean call = frame.notion() == CeasefireNotion.CALL;
    return switch (notion) {
      case CEASEFIRE, INSTRUMENT -> !call;
      case CALL -> call;
      case EXTENSION, START, END, REFUSAL -> !call && relation == Relation.OBJECT;
      case DECLARATION ->
          !call && (relation == Relation.OBJECT || frame.type() == EventType.EFFECTIVE);
      case VIOLATION, MENTION, PART, HALT -> false;
    };
  }

  /** "announced the extension of the truce" is an extension, "rejected" one a rejection. */
  private static CeasefireFrame refine(CeasefireFrame frame, CeasefireNotion notion) {
    if (frame.type() != EventType.AGREED) {
      boolean end = notion == CeasefireNotion.END || notion == CeasefireNotion.REFUSAL;
      return end ? frame.with(null) : frame;
    }
    return switch (notion) {
      case EXTENSION -> frame.with(EventType.EXTENDED);
      case END -> frame.with(EventType.ENDED);
      case START -> frame.with(EventType.EFFECTIVE);
      default -> frame;
    };
  }

  /** Whether the subject is a ceasefire itself: "the truce calls for a halt to the shelling". */
  boolean provided(int group) {
    return !parse.passive(group)
        && parse.subjects(group).stream()
            .anyMatch(np -> view.lexicon().has(EventWord.PACT, parse.head(np)));
  }

  /** "declared the truce over", "was declared as null", not "declared a truce over Christmas" */
  boolean over(CeasefirePhrase phrase, int group) {
    int t = parse.chunk(group).to();
    boolean as = t < parse.tokens().size() && parse.tokens().get(t).is("as");
    return over(parse.chunk(phrase.carrier()).to()) || parse.passive(group) && over(as ? t + 1 : t);
  }

  private boolean over(int t) {
    return t < parse.tokens().size()
        && view.lexicon().has(EventWord.OVER, parse.tokens().get(t).lower())
        && !governs(t);
  }

  private boolean governs(int preposition) {
    if (preposition + 1 >= parse.tokens().size()) {
      return false;
    }
    return switch (parse.tokens().get(preposition + 1).tag()) {
      case NOUN, PROPN, DET, ADJ, NUM, PRON -> true;
      default -> false;
    };
  }

  /** Whether a time is told right after a verb group. */
  boolean dated(int group) {
    return VerbSetting.timeAfter(parse, group) >= 0;
  }
}
