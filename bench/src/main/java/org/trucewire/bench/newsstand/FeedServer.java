package org.trucewire.bench.newsstand;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.trucewire.bench.newsstand.ServedFeed.Edition;

/**
 * Serves many feeds on many addresses of loopback, each address a host of its own. Hosts take as
 * long to answer as hosts do, and one answer in 200 is a 503.
 */
public final class FeedServer implements AutoCloseable {

  private static final int THREADS = 6;
  private static final double FAILING = 0.005;

  private final Server server;
  private final ManyAddresses addresses;
  private final Newsstand newsstand;
  private final Requests requests;
  private final ScheduledExecutorService delays;
  private final int[] delayOfHost;

  private FeedServer(
      Server server, ManyAddresses addresses, Newsstand newsstand, int hosts, long seed) {
    this.server = server;
    this.addresses = addresses;
    this.newsstand = newsstand;
    this.requests = new Requests(newsstand.size());
    this.delays =
        Executors.newScheduledThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "newsstand-delay");
              thread.setDaemon(true);
              return thread;
            });
    SplittableRandom random = new SplittableRandom(~seed);
    delayOfHost = random.ints(hosts).map(any -> delay(random)).toArray();
  }

  /** Milliseconds: most hosts are near, some far, a few slow. */
  private static int delay(SplittableRandom random) {
    double kind = random.nextDouble();
    return kind < 0.80
        ? random.nextInt(5, 60)
        : kind < 0.97 ? random.nextInt(60, 300) : random.nextInt(500, 2000);
  }

  /**
   * Starts it, with the day not yet begun.
   *
   * @param feeds number of feeds
   * @param window real time within which no story scrolls out of its feed
   * @throws IOException if this machine does not have enough addresses on loopback
   */
  public static FeedServer start(int feeds, long seed, Duration window, VirtualClock clock)
      throws IOException {
    int hosts = Newsstand.hostOf(feeds - 1, feeds) + 1;
    Server server = new Server(new QueuedThreadPool(THREADS, 2));
    ServerConnector connector = new ServerConnector(server, 0, 1);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ManyAddresses addresses = ManyAddresses.open(hosts);
    Newsstand newsstand = new Newsstand(feeds, addresses.origins(), seed, window.toMillis(), clock);
    FeedServer feedServer = new FeedServer(server, addresses, newsstand, hosts, seed);
    server.setHandler(feedServer.new Answering());
    try {
      server.start();
    } catch (Exception e) {
      addresses.close();
      throw new IOException("The feed server does not start: " + e.getMessage(), e);
    }
    addresses.handTo(connector.getSelectorManager()::accept);
    return feedServer;
  }

  /** What it serves. */
  public Newsstand newsstand() {
    return newsstand;
  }

  /** What it was asked. */
  public Requests requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    addresses.close();
    delays.shutdownNow();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException("The feed server does not stop", e);
    }
  }

  private final class Answering extends Handler.Abstract.NonBlocking {

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a late answer to a closed connection is none
    public boolean handle(Request request, Response response, Callback callback) {
      ServedFeed feed = newsstand.at(Request.getPathInContext(request));
      if (feed == null) {
        return false;
      }
      requests.asked(feed.script().number());
      long delay = delayOfHost[feed.script().host()];
      delays.schedule(
          () -> answer(feed, request, response, callback), delay, TimeUnit.MILLISECONDS);
      return true;
    }

    private void answer(ServedFeed feed, Request request, Response response, Callback callback) {
      if (ThreadLocalRandom.current().nextDouble() < FAILING) {
        requests.failed();
        Response.writeError(request, response, callback, 503);
        return;
      }
      Edition edition = feed.edition();
      if (edition.etag() != null) {
        response.getHeaders().put(HttpHeader.ETAG, edition.etag());
      }
      if (edition.lastModified() != null) {
        response.getHeaders().put(HttpHeader.LAST_MODIFIED, edition.lastModified());
      }
      if (isUnchanged(request, edition)) {
        requests.unchanged(edition.body().length);
        response.setStatus(304);
        callback.succeeded();
        return;
      }
      requests.full(edition.body().length);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, feed.mediaType());
      if (feed.script().gzip()) {
        response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
      }
      response.write(
          true,
          ByteBuffer.wrap(edition.body()),
          Callback.from(
              () -> {
                feed.shown(edition);
                callback.succeeded();
              },
              callback::failed));
    }

    /** RFC 9110, 13.2.2: the date counts only where no tag is sent. */
    private static boolean isUnchanged(Request request, Edition edition) {
      String tag = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
      if (tag != null) {
        return tag.equals(edition.etag());
      }
      String since = request.getHeaders().get(HttpHeader.IF_MODIFIED_SINCE);
      return since != null && since.equals(edition.lastModified());
    }
  }
}
