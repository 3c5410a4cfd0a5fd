package org.trucewire.extract.streams.identity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An article that is remembered, as a member of its cluster.
 *
 * @param latest its latest revision, without signature
 * @param earliest when the first published of its revisions was, milliseconds since the epoch (UTC)
 * @param cluster the cluster that it belongs to
 * @param similarity to the nearest article; 0 when there is none
 * @param nearest id of the nearest article; null when there is none
 * @param texts the signatures of its revisions that are remembered, in order of arrival
 */
record Member(
    Revision latest,
    long earliest,
    ClusterKey cluster,
    double similarity,
    String nearest,
    List<BandIndex.Signed> texts) {

  static Member first(Revision revision) {
    return new Member(
        unsigned(revision),
        revision.published(),
        new ClusterKey(revision.published(), revision.articleId()),
        0,
        null,
        List.of());
  }

  Member revised(Revision revision) {
    return new Member(
        unsigned(revision),
        Math.min(earliest, revision.published()),
        cluster,
        similarity,
        nearest,
        texts);
  }

  String articleId() {
    return latest.articleId();
  }

  /** The key of a cluster of which this article is the earliest. */
  ClusterKey key() {
    return new ClusterKey(earliest, articleId());
  }

  Member in(ClusterKey other) {
    return new Member(latest, earliest, other, similarity, nearest, texts);
  }

  /** This member, with that article as the nearest if it is nearer than the nearest so far. */
  Member near(String articleId, double candidate) {
    boolean nearer =
        nearest == null
            || candidate > similarity
            || (candidate == similarity && articleId.compareTo(nearest) < 0);
    return nearer ? new Member(latest, earliest, cluster, candidate, articleId, texts) : this;
  }

  Member with(BandIndex.Signed text) {
    return withTexts(Stream.concat(texts.stream(), Stream.of(text)).toList());
  }

  Member without(BandIndex.Signed text) {
    return withTexts(texts.stream().filter(t -> t.number() != text.number()).toList());
  }

  private Member withTexts(List<BandIndex.Signed> others) {
    return new Member(latest, earliest, cluster, similarity, nearest, others);
  }

  /** Whether readers of the topic see the same of both. */
  boolean looksLike(Member other) {
    return latest.equals(other.latest)
        && cluster.articleId().equals(other.cluster.articleId())
        && similarity == other.similarity
        && Objects.equals(nearest, other.nearest);
  }

  private static Revision unsigned(Revision r) {
    return new Revision(
        r.articleId(), r.source(), r.number(), r.hash(), r.previousHash(), r.published(), null);
  }

  void write(DataOutput out) throws IOException {
    latest.write(out);
    out.writeLong(earliest);
    out.writeLong(cluster.published());
    out.writeUTF(cluster.articleId());
    out.writeDouble(similarity);
    BinarySerde.writeNullable(out, nearest);
    out.writeInt(texts.size());
    for (BandIndex.Signed text : texts) {
      out.writeLong(text.number());
      out.writeLong(text.published());
      out.writeLong(text.taken());
      out.write(text.signature());
    }
  }

  static Member read(DataInput in) throws IOException {
    Revision latest = Revision.read(in);
    long earliest = in.readLong();
    ClusterKey cluster = new ClusterKey(in.readLong(), in.readUTF());
    double similarity = in.readDouble();
    String nearest = BinarySerde.readNullable(in);
    int size = in.readInt();
    List<BandIndex.Signed> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(
          new BandIndex.Signed(
              in.readLong(),
              latest.articleId(),
              in.readLong(),
              in.readLong(),
              BinarySerde.readBytes(in, Signatures.SIZE)));
    }
    return new Member(latest, earliest, cluster, similarity, nearest, texts);
  }
}
