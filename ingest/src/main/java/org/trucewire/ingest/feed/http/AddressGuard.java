package org.trucewire.ingest.feed.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Keeps requests out of places that only this machine or its network may reach.
 *
 * <p>The HTTP client resolves the name once more when it connects; within the Java platform's own
 * cache of answers (30 seconds by default, longer than it takes from here to there) it gets the
 * answer that was checked.
 */
public final class AddressGuard {

  private final Predicate<InetAddress> allowed;

  /** With a rule of its own for which addresses may be reached. */
  public AddressGuard(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  /** With the rule that the settings state. */
  public static AddressGuard of(HttpSettings settings) {
    return new AddressGuard(
        settings.allowPrivateAddresses() ? any -> true : AddressGuard::isPublic);
  }

  /**
   * Checks one hop of a request.
   *
   * @throws FetchException if the address is not one of http or https, has no known host, or leads
   *     to a place that is not public
   */
  void check(URI uri) throws FetchException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
      throw new FetchException(
          FetchException.Kind.REFUSED,
          "Refused " + uri + ": only http and https addresses are fetched");
    }
    for (InetAddress address : resolve(uri.getHost())) {
      if (!allowed.test(address)) {
        throw new FetchException(
            FetchException.Kind.REFUSED,
            "Refused "
                + uri
                + ": it leads to "
                + address.getHostAddress()
                + ", which is not a public address; set "
                + HttpSettings.ALLOW_PRIVATE_ADDRESSES
                + "=true (commands: --allow-private) if that is meant");
      }
    }
  }

  private static InetAddress[] resolve(String host) throws FetchException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new FetchException(
          FetchException.Kind.UNREACHABLE, "Host " + host + " is not known", e);
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6((Inet6Address) address);
  }

  /** The rest of IANA's registry of special-purpose IPv4 addresses. */
  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    boolean special =
        first == 0
            || first >= 240
            || (first == 100 && second >= 64 && second < 128)
            || (first == 192 && second == 0 && (third == 0 || third == 2))
            || (first == 198 && (second == 18 || second == 19))
            || (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return !special;
  }

  /** Only global unicast (2000::/3), and no IPv4 address in disguise that is not public. */
  private static boolean isPublic6(Inet6Address address) {
    byte[] bytes = address.getAddress();
    int group = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    if (group == 0x2002) { // 6to4, RFC 3056
      return isPublic(embedded(bytes, 2));
    }
    if (group == 0x0064 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b) { // RFC 6052
      return isPublic(embedded(bytes, 12));
    }
    boolean documentation =
        group == 0x2001 && (bytes[2] & 0xff) == 0x0d && (bytes[3] & 0xff) == 0xb8;
    boolean teredo = group == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
    return (bytes[0] & 0xe0) == 0x20 && !documentation && !teredo;
  }

  private static InetAddress embedded(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are always an IPv4 address", e);
    }
  }
}
