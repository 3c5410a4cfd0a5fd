package org.trucewire.bench.newsstand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Listens on many addresses of loopback, with one thread. */
final class ManyAddresses implements AutoCloseable {

  private static final int ON_ONE_NET = 250;

  private final Selector selector;
  private final List<ServerSocketChannel> channels = new ArrayList<>();
  private final List<String> origins = new ArrayList<>();

  private ManyAddresses(Selector selector) {
    this.selector = selector;
  }

  /**
   * Opens them.
   *
   * @throws IOException if one cannot be had
   */
  static ManyAddresses open(int count) throws IOException {
    ManyAddresses addresses = new ManyAddresses(Selector.open());
    for (int i = 0; i < count; i++) {
      addresses.add("127.64." + i / ON_ONE_NET + "." + (i % ON_ONE_NET + 1));
    }
    return addresses;
  }

  private void add(String address) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    channels.add(channel);
    try {
      channel.bind(new InetSocketAddress(address, 0));
    } catch (IOException e) {
      close();
      throw new IOException(
          "Cannot listen on "
              + address
              + ": this needs a system on which all of 127.0.0.0/8 is loopback, as Linux has it",
          e);
    }
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_ACCEPT);
    int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
    origins.add("http://" + address + ":" + port);
  }

  /** The beginning of every host's addresses. */
  List<String> origins() {
    return origins;
  }

  /** Starts to accept, and hands over what connects. */
  void handTo(Consumer<SelectableChannel> connected) {
    Thread thread = new Thread(() -> accept(connected), "newsstand-accept");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(Consumer<SelectableChannel> connected) {
    try {
      while (selector.isOpen()) {
        selector.select(
            key -> {
              try {
                SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
                if (channel != null) {
                  channel.configureBlocking(false);
                  connected.accept(channel);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    } catch (ClosedSelectorException e) {
      return; // the end
    } catch (IOException | UncheckedIOException e) {
      if (selector.isOpen()) {
        throw new IllegalStateException("The feed server accepts nobody any more", e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
    for (ServerSocketChannel channel : channels) {
      channel.close();
    }
  }
}
