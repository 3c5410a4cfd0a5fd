package org.trucewire.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.source.LedgerReasons;
import org.trucewire.ingest.source.Tally;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.ReadingOutcome;
import org.trucewire.schemas.SourceState;

/** What a reading of a feed showed and became, as a record of the contract. */
final class FeedReadings {

  private static final Logger LOG = LoggerFactory.getLogger(FeedReadings.class);

  private FeedReadings() {}

  /** Of a reading that the feed has noted. */
  static Reading of(WatchedFeed feed, FeedReading reading, Instant now) {
    Tally tally = reading.passed();
    for (Outcome outcome : reading.outcomes()) {
      tally = Outbox.with(outcome, tally);
    }
    if (shown(tally) != reading.shown()) {
      // It is sent all the same: the ledger counts both sides and makes an alert of it.
      LOG.error(
          "Feed {} showed {} entries and {} of them are accounted for, which is a mistake of ours:"
              + " {}",
          feed.address().name(),
          reading.shown(),
          shown(tally),
          tally);
    }
    FeedVerdict verdict = feed.configured().verdict(now);
    Finding finding = reading.finding();
    return start(feed, reading.fetchedAt(), tally)
        .setOutcome(outcome(finding))
        .setProblem(finding instanceof Finding.Failed failed ? storable(failed.problem()) : null)
        .setShown(reading.shown())
        .setState(SourceState.valueOf(verdict.state().name()))
        .setEvidence(storable(verdict.evidence()))
        .setStateSince(
            verdict.since() == null ? null : verdict.since().truncatedTo(ChronoUnit.MILLIS))
        .setNextFetchAt(feed.isGone() ? null : feed.due().truncatedTo(ChronoUnit.MILLIS))
        .build();
  }

  /** Of the reading that the task before was killed in: what it had handed on, and no more. */
  static Reading interrupted(WatchedFeed feed) {
    OpenReading open = feed.memory().open();
    return start(feed, open.fetchedAt(), open.handedOn())
        .setOutcome(ReadingOutcome.INTERRUPTED)
        .setProblem("The task was stopped in its midst; what is missing comes with the next one")
        .setShown(shown(open.handedOn()))
        .build();
  }

  private static Reading.Builder start(WatchedFeed feed, Instant fetchedAt, Tally tally) {
    URI movedTo = feed.memory().profile().movedTo();
    return Reading.newBuilder()
        .setSource(feed.address().name())
        .setAddress((movedTo == null ? feed.address().uri() : movedTo).toString())
        .setFetchedAt(fetchedAt.truncatedTo(ChronoUnit.MILLIS))
        .setTally(tally.counts(fetchedAt));
  }

  /** Servers have a say in these; and databases refuse this character. */
  private static String storable(String text) {
    return text == null ? null : text.replace('\0', '\ufffd');
  }

  private static long shown(Tally tally) {
    return tally.sum() - tally.sum(LedgerState.DEAD_LETTER, LedgerReasons.BODY);
  }

  private static ReadingOutcome outcome(Finding finding) {
    if (finding instanceof Finding.Failed) {
      return ReadingOutcome.FAILED;
    }
    return finding instanceof Finding.Same ? ReadingOutcome.NOT_MODIFIED : ReadingOutcome.READ;
  }
}
