package org.trucewire.extract.streams.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The clusters among the articles that are remembered: two articles are in one if a chain of
 * near-duplicates joins them, any of their revisions counting. So clusters, nearest articles and
 * similarities are a function of the set of remembered revisions and not of the order in which they
 * came; only what was forgotten before a copy came depends on that.
 *
 * <p>All that must last is in the store. The index of signatures and the lists of members are made
 * of it when the task starts.
 */
final class Clusters {

  private final KeyValueStore<String, Member> store;
  private final IdentitySettings settings;
  private final BandIndex index;

  /** Ids of the members, by the cluster's id; a lone article in its own cluster is left out. */
  private final Map<String, Set<String>> members = new HashMap<>();

  private long latestTaken = Long.MIN_VALUE;

  /** The clusters that the store holds. */
  Clusters(KeyValueStore<String, Member> store, IdentitySettings settings) {
    this.store = store;
    this.settings = settings;
    this.index = new BandIndex(settings.texts());
    List<BandIndex.Signed> texts = new ArrayList<>();
    try (KeyValueIterator<String, Member> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, Member> entry = all.next();
        texts.addAll(entry.value.texts());
        String cluster = entry.value.cluster().articleId();
        members.computeIfAbsent(cluster, c -> new TreeSet<>()).add(entry.key);
      }
    }
    members.entrySet().removeIf(e -> isLone(e.getKey(), e.getValue()));
    texts.sort(Comparator.comparingLong(BandIndex.Signed::number));
    texts.forEach(this::remember);
  }

  /**
   * Takes in one revision.
   *
   * @param taken timestamp of its record, milliseconds since the epoch (UTC)
   * @return the articles of which readers are to learn something new, its own first
   */
  List<Member> add(Revision revision, long taken) {
    latestTaken = Math.max(latestTaken, taken);
    while (!index.isEmpty()
        && index.oldest().taken() < latestTaken - settings.window().toMillis()) {
      forgetOldest();
    }
    if (index.isFull()) {
      forgetOldest();
    }
    Member known = store.get(revision.articleId());
    Member own = known == null ? Member.first(revision) : known.revised(revision);
    if (revision.signature() == null) {
      if (known != null) {
        store.put(own.articleId(), own);
      }
      return List.of(own);
    }
    return join(own, revision, taken);
  }

  private List<Member> join(Member alone, Revision revision, long taken) {
    Map<String, Member> before = new LinkedHashMap<>();
    Map<String, Member> after = new LinkedHashMap<>();
    TreeSet<ClusterKey> keys = new TreeSet<>(List.of(alone.cluster(), alone.key()));
    Member own = alone;
    after.put(own.articleId(), own);
    for (Map.Entry<String, Double> near : nearDuplicates(revision).entrySet()) {
      Member other = store.get(near.getKey());
      before.put(near.getKey(), other);
      after.put(near.getKey(), other.near(own.articleId(), near.getValue()));
      own = own.near(near.getKey(), near.getValue());
      keys.add(other.cluster());
    }
    // An article that was forgotten and comes again joins those that still bear its name.
    members.getOrDefault(own.articleId(), Set.of()).stream()
        .limit(1)
        .forEach(id -> keys.add(store.get(id).cluster()));
    if (own.texts().stream().noneMatch(t -> isSame(t, revision))) {
      BandIndex.Signed text =
          new BandIndex.Signed(
              index.nextNumber(),
              own.articleId(),
              revision.published(),
              taken,
              revision.signature());
      index.add(text);
      own = own.with(text);
    }
    after.put(own.articleId(), own);
    unite(keys, own.articleId(), before, after);
    List<Member> news = new ArrayList<>();
    after.forEach(
        (id, member) -> {
          Member old = before.get(id);
          if (!member.equals(old)) {
            store.put(id, member);
          }
          if (old == null || !member.looksLike(old)) {
            news.add(member);
          }
        });
    return news;
  }

  /** Gives all members of the clusters the smallest of their keys. */
  private void unite(
      NavigableSet<ClusterKey> keys,
      String own,
      Map<String, Member> before,
      Map<String, Member> after) {
    ClusterKey lowest = keys.first();
    Set<String> home =
        members.computeIfAbsent(
            lowest.articleId(), id -> new TreeSet<>(Set.of(lowest.articleId())));
    for (ClusterKey key : keys.tailSet(lowest, false)) {
      String id = key.articleId();
      Set<String> moving = new TreeSet<>(members.getOrDefault(id, Set.of(id)));
      if (!id.equals(lowest.articleId())) {
        members.remove(id);
      }
      for (String each : moving) {
        Member member = after.containsKey(each) ? after.get(each) : store.get(each);
        if (!each.equals(own)) {
          before.putIfAbsent(each, member);
        }
        after.put(each, member.in(lowest));
      }
      home.addAll(moving);
    }
    after.compute(own, (id, member) -> member.in(lowest));
    home.add(own);
    if (isLone(lowest.articleId(), home)) {
      members.remove(lowest.articleId());
    }
  }

  /** Similarity by id of the other articles that are near this revision. */
  private SortedMap<String, Double> nearDuplicates(Revision revision) {
    SortedMap<String, Double> near = new TreeMap<>();
    index.candidates(
        revision.signature(),
        other -> {
          if (other.articleId().equals(revision.articleId())
              || Math.abs(other.published() - revision.published())
                  > settings.window().toMillis()) {
            return;
          }
          double similarity = Signatures.similarity(revision.signature(), other.signature());
          if (similarity >= settings.similarity()) {
            near.merge(other.articleId(), similarity, Math::max);
          }
        });
    return near;
  }

  private void remember(BandIndex.Signed text) {
    latestTaken = Math.max(latestTaken, text.taken());
    if (index.isFull()) {
      forgetOldest();
    }
    index.add(text);
  }

  private void forgetOldest() {
    BandIndex.Signed oldest = index.oldest();
    index.forgetOldest();
    Member member = store.get(oldest.articleId()).without(oldest);
    if (!member.texts().isEmpty()) {
      store.put(member.articleId(), member);
      return;
    }
    store.delete(member.articleId());
    String cluster = member.cluster().articleId();
    Set<String> rest = members.get(cluster);
    if (rest != null) {
      rest.remove(member.articleId());
      if (rest.isEmpty() || isLone(cluster, rest)) {
        members.remove(cluster);
      }
    }
  }

  private static boolean isLone(String cluster, Set<String> ids) {
    return ids.size() == 1 && ids.contains(cluster);
  }

  private static boolean isSame(BandIndex.Signed text, Revision revision) {
    return text.published() == revision.published()
        && Arrays.equals(text.signature(), revision.signature());
  }
}
