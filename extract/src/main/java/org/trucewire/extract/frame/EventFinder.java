package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.Span;
import org.trucewire.extract.acceptance.AcceptanceModel;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.date.DateReader;
import org.trucewire.extract.date.DateUse;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.Article;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.PartyResolver;
import org.trucewire.extract.role.RoleNouns;
import org.trucewire.extract.syntax.Dateline;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.SentenceReader;
import org.trucewire.extract.syntax.Token;

/** Finds the events of an article, sentence by sentence. Not thread-safe. */
public final class EventFinder {

  /** What became of a sentence: what was proposed, and notes on the words that gave nothing. */
  public record Found(int sentence, List<Proposal> proposals, List<String> notes) {}

  /**
   * An event that the rules propose.
   *
   * @param features what the acceptance model is told of it
   * @param kept whether it is taken for right
   */
  public record Proposal(FoundEvent event, List<String> features, boolean kept) {}

  private final SentenceReader reader;
  private final FrameLexicon frames;
  private final RoleNouns nouns;
  private final AcceptanceModel acceptance;
  private final DateReader dates = new DateReader();
  private final Set<List<String>> told = new HashSet<>();
  private DatesTold datesTold;
  private Quotations quotations;
  private final ToldActs acts = new ToldActs();
  private Candidate lastBreach;
  private int breachSentence;

  /** The last sentence that tells of a call for a ceasefire, or of one agreed; -1 for none. */
  private int lastCall = -1;

  /** Creates a finder for one thread. */
  public EventFinder(
      SentenceReader reader, FrameLexicon frames, RoleNouns nouns, AcceptanceModel acceptance) {
    this.reader = reader;
    this.frames = frames;
    this.nouns = nouns;
    this.acceptance = acceptance;
  }

  private record Draft(
      int sentence,
      View view,
      Attribution attribution,
      List<Candidate> candidates,
      List<String> notes) {

    boolean tellsOfWar() {
      return candidates.stream().anyMatch(c -> c.type == EventType.HOSTILITIES);
    }
  }

  /** Reads every sentence of an article that may report an event. */
  public List<Found> find(Article article) {
    Backdrop backdrop = new Backdrop(article, nouns);
    PartyResolver parties = new PartyResolver(article, backdrop, nouns);
    List<Candidate> announced = headline(article.headline(), backdrop);
    lastCall = -1;
    datesTold = new DatesTold(article, dates);
    quotations = new Quotations(article);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < article.sentences().size(); i++) {
      drafts.add(draft(article, i, parties));
    }
    acts.open(announced);
    lastBreach = null;
    told.clear();
    for (Draft draft : drafts) {
      resolve(draft);
    }
    long armed = drafts.stream().filter(Draft::tellsOfWar).count();
    Settlement settlement =
        new Settlement(
            frames, acceptance, armed / (double) Math.max(1, drafts.size()), acts.opened());
    List<Found> found = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Proposal> proposals =
          draft.view() == null
              ? List.of()
              : settlement.settle(
                  draft.view(), draft.attribution(), draft.candidates(), draft.notes());
      found.add(new Found(draft.sentence(), proposals, draft.notes()));
    }
    return found;
  }

  /** Learns from the headline who faces whom; what it tells. */
  private List<Candidate> headline(Article headline, Backdrop backdrop) {
    if (headline == null) {
      return List.of();
    }
    backdrop.headline(headline);
    datesTold = new DatesTold(headline, dates);
    quotations = new Quotations(headline);
    return draft(headline, 0, new PartyResolver(headline, backdrop, nouns)).candidates();
  }

  /** Settles who is meant where the sentence itself does not say. */
  private void resolve(Draft draft) {
    draft.candidates().replaceAll(candidate -> denial(draft, candidate));
    for (Candidate candidate : draft.candidates()) {
      candidate.vague = candidate.targets.isEmpty() && !candidate.toll;
      candidate.toldBefore = told.contains(Candidate.ids(candidate.initiators));
      boolean breach = candidate.deniesAct && candidate.type == EventType.VIOLATED;
      boolean far =
          candidate.deniesAct
              && draft.sentence() - acts.lastSentence() > ActDenials.reach(candidate);
      Completion.continued(
          candidate,
          breach ? lastBreach : far ? null : acts.last(),
          acts.meant(candidate, draft.view()));
      if (candidate.type == EventType.HOSTILITIES
          && !candidate.deniesAct
          && !(candidate.initiators.isEmpty() && candidate.targets.isEmpty())) {
        acts.tell(candidate, draft.view());
        told.add(Candidate.ids(candidate.initiators));
      }
      if (candidate.type == EventType.VIOLATED && candidate.mode == Mode.CLAIMED) {
        lastBreach = candidate;
        breachSentence = draft.sentence();
      }
    }
    draft.candidates().removeIf(c -> c.deniesAct && c.initiators.isEmpty());
  }

  /** A denial is of the breach told before, where that was told last and alone. */
  private Candidate denial(Draft draft, Candidate candidate) {
    boolean breach =
        candidate.deniesAct
            && lastBreach != null
            && breachSentence > acts.lastSentence()
            && draft.sentence() - breachSentence <= ActDenials.reach(candidate);
    return breach ? ActDenials.of(candidate, EventType.VIOLATED) : candidate;
  }

  private Draft draft(Article article, int index, PartyResolver parties) {
    List<Token> words = article.words(index);
    List<String> notes = new ArrayList<>();
    if (!frames.mayReport(words)
        && !(frames.takesUp(words, article.lexicon()) && ceasefireBefore(article, index))
        && !(callBefore(index) && CeasefirePronouns.answers(words))) {
      notes.add("no trigger word");
      parties.speaksOf(index, Topics.opening(article, index));
      return new Draft(index, null, null, new ArrayList<>(), notes);
    }
    List<Token> body = Dateline.body(words);
    if (body.isEmpty()) {
      notes.add("only a dateline");
      return new Draft(index, null, null, new ArrayList<>(), notes);
    }
    View view = view(article, index, body, parties);
    Attribution attribution = new Attribution(view, teller(article, index, parties));
    parties.quoting(attribution.quoted());
    List<Candidate> hostilities =
        Merger.merge(view, attribution, HostilityFrames.find(view, notes));
    List<Candidate> ceasefires = Merger.merge(view, attribution, CeasefireFrames.find(view, notes));
    ceasefires.forEach(new CeasefireTimetable(view)::plan);
    hostilities.removeIf(act -> ceasefires.stream().anyMatch(c -> CeasefireSilences.ends(c, act)));
    List<Candidate> all = new ArrayList<>(ceasefires);
    all.addAll(hostilities);
    Militants militants = new Militants(view);
    hostilities.forEach(militants::replace);
    for (Candidate candidate : all) {
      attribution.apply(candidate);
      if (!brokered(candidate, ceasefires)) {
        face(candidate, index, parties.backdrop());
      }
      CeasefireMakers.remember(view, candidate);
    }
    all.addAll(CeasefireBreaches.find(view, hostilities, ceasefires));
    for (Candidate breach : all) {
      boolean accused =
          breach.type == EventType.VIOLATED
              && breach.initiators.size() == 1
              && breach.claimants.size() == 1
              && breach.mode == Mode.CLAIMED
              && !parties
                  .backdrop()
                  .wars()
                  .outside(breach.initiators.get(0), breach.claimants.get(0));
      if (accused) {
        parties.backdrop().face(index, breach.initiators, breach.claimants, false);
      }
    }
    ViolationActs.share(hostilities, ceasefires);
    for (Candidate candidate : all) {
      parties.acted(candidate.initiators);
      boolean call = candidate.type == EventType.CALLED || candidate.type == EventType.AGREED;
      lastCall = call ? index : lastCall;
    }
    parties.speaksOf(index, Topics.of(view));
    return new Draft(index, view, attribution, all, notes);
  }

  /** "suspended talks on a truce they had brokered": two who do so do not fight each other. */
  private static boolean brokered(Candidate candidate, List<Candidate> ceasefires) {
    return candidate.initiators.size() == 2
        && ceasefires.stream()
            .anyMatch(
                c ->
                    candidate.initiators.stream()
                        .allMatch(p -> Candidate.has(c.mediators, p.id())));
  }

  /** Learns from an event who faces whom: not from who calls upon whom, who may be anybody. */
  private static void face(Candidate candidate, int sentence, Backdrop backdrop) {
    boolean allies =
        candidate.type == EventType.HOSTILITIES
            && !candidate.mutual
            && candidate.initiators.size() > 1
            && candidate.targets.isEmpty();
    if (candidate.mode == Mode.DENIED || allies) {
      return;
    }
    boolean negotiated = candidate.talks || !candidate.mediators.isEmpty();
    boolean called = candidate.type == EventType.CALLED && !negotiated;
    List<Party> first = called ? candidate.targets : candidate.initiators;
    List<Party> second = called ? List.of() : candidate.targets;
    backdrop.face(sentence, first, second, candidate.type == EventType.HOSTILITIES);
  }

  private View view(Article article, int index, List<Token> body, PartyResolver parties) {
    List<Span> times = new ArrayList<>();
    for (DateExpression expression : datesTold.of(index)) {
      if (expression.use() != DateUse.MODIFIER) {
        times.add(expression.span());
      }
    }
    List<Span> names = new ArrayList<>();
    for (Name name : article.names(index)) {
      names.add(name.span());
    }
    for (PlaceMatch place : article.places(index)) {
      names.add(place.span());
    }
    Parse parse = reader.parse(body, names, times, frames.nounWords(), frames.verbWords());
    return new View(
        article,
        index,
        parse,
        parties,
        datesTold,
        frames,
        ceasefireBefore(article, index),
        callBefore(index));
  }

  /** Looks up who says a sentence that is all quotation where the sentences around it tell. */
  private Supplier<List<Party>> teller(Article article, int index, PartyResolver parties) {
    return () -> {
      for (int other : quotations.tellers(index)) {
        List<Token> body = Dateline.body(article.words(other));
        if (!body.isEmpty() && frames.speaks(body)) {
          List<Party> speakers = Attribution.speakers(view(article, other, body, parties));
          if (!speakers.isEmpty()) {
            return speakers;
          }
        }
      }
      return List.of();
    };
  }

  private boolean callBefore(int index) {
    return lastCall >= 0 && lastCall >= index - 2;
  }

  private boolean ceasefireBefore(Article article, int index) {
    for (int i = Math.max(0, index - 3); i < index; i++) {
      if (frames.namesCeasefire(article.words(i))) {
        return true;
      }
    }
    return false;
  }
}
