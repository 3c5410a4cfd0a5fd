package org.trucewire.bench.feeds;

import java.time.Duration;
import java.util.List;
import org.trucewire.bench.cluster.HeapPeak;
import org.trucewire.bench.newsstand.Requests;

/**
 * What a day came to.
 *
 * @param accounts the server's list beside the topic
 * @param ledger what the tables say at the end
 * @param firstFill from the connector's start until all that feeds showed then could be read
 * @param firstFillStories how many those were
 * @param processorTime of all workers on the day; of those that were not killed
 * @param residentKib most memory that a worker had, KiB; 0 where the system does not tell
 * @param heap of the same
 * @param requests of the day
 * @param kills in order
 * @param restarts why tasks had failed that were started again, by Connect's own words
 * @param load average of the machine during the day
 */
public record DayResult(
    Accounts accounts,
    Ledger ledger,
    Duration firstFill,
    long firstFillStories,
    Duration processorTime,
    long residentKib,
    HeapPeak heap,
    Requests.Sums requests,
    List<Kill> kills,
    List<String> restarts,
    double load) {

  /** Whether every story is there once, and the ledger adds up. */
  public boolean isSound() {
    return accounts.isExact() && ledger.isBalanced(accounts.records()) && ledger.deadLetters() == 0;
  }
}
