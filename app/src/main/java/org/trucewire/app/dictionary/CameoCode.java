package org.trucewire.app.dictionary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.Lexicon;

/**
 * What a CAMEO actor code says: a country or a kind of organisation, a role, and a group.
 *
 * @param country id of the state, or null for an actor of no single state
 * @param role what the actor is to that state
 * @param group what follows the role and tells the group, may be empty
 */
record CameoCode(String country, Role role, String group) {

  /** What an actor is, as far as it matters to who fights whom. */
  enum Role {
    /** The state: its government, army, police, parliament, courts. */
    STATE(""),
    REBEL("_REB"),
    SEPARATIST("_SEP"),
    OPPOSITION("_OPP"),
    MILITIA("_MIL"),
    CIVILIAN("_CIV"),
    /** Between or beside governments. */
    ORGANISATION(""),
    /** Parties, media, companies, former leaders: they neither fight nor agree on truces. */
    OTHER("");

    private final String suffix;

    Role(String suffix) {
      this.suffix = suffix;
    }

    /** What our ids of unnamed groups end with. */
    String suffix() {
      return suffix;
    }
  }

  private static final int PART = 3;

  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("GOV", Role.STATE),
          Map.entry("MIL", Role.STATE),
          Map.entry("COP", Role.STATE),
          Map.entry("SPY", Role.STATE),
          Map.entry("LEG", Role.STATE),
          Map.entry("JUD", Role.STATE),
          Map.entry("REB", Role.REBEL),
          Map.entry("INS", Role.REBEL),
          Map.entry("RAD", Role.REBEL),
          Map.entry("SEP", Role.SEPARATIST),
          Map.entry("OPP", Role.OPPOSITION),
          Map.entry("UAF", Role.MILITIA),
          Map.entry("CVL", Role.CIVILIAN),
          Map.entry("REF", Role.CIVILIAN));

  private static final Set<String> ORGANISATIONS = Set.of("IGO", "NGO", "NGM", "IMG", "INT");

  /** Regions and the world, of which several states are part. */
  private static final Set<String> REGIONS =
      Set.of(
          "AFR", "ASA", "BLK", "CAS", "CAU", "CFR", "CRB", "EAF", "EEU", "EIN", "EUR", "LAM", "MDT",
          "MEA", "NAF", "NMR", "PGS", "SAF", "SAM", "SAS", "SCN", "SEA", "WAF", "WEU", "WST");

  /** Codes of CAMEO's that ISO 3166-1 does not know or writes in another way. */
  private static final Map<String, String> RENAMED =
      Map.of("KSV", "XKX", "KOS", "XKX", "TMP", "TLS", "ROM", "ROU", "ZAR", "COD", "PAL", "PSE");

  /** Reads a code, empty if its first three letters are no state, region or organisation. */
  static Optional<CameoCode> of(String code, Lexicon lexicon) {
    String first = code.substring(0, PART);
    String rest = code.substring(PART);
    String state = RENAMED.getOrDefault(first, first);
    boolean known =
        lexicon.actor(state).filter(actor -> actor.kind() == ActorKind.STATE).isPresent();
    if (!known && !ORGANISATIONS.contains(first) && !REGIONS.contains(first)) {
      return Optional.empty();
    }
    String role = rest.substring(0, Math.min(PART, rest.length()));
    if (!known && (ORGANISATIONS.contains(first) && !ROLES.containsKey(role))) {
      return Optional.of(new CameoCode(null, Role.ORGANISATION, rest));
    }
    Role read = rest.isEmpty() && known ? Role.STATE : ROLES.getOrDefault(role, Role.OTHER);
    if (read == Role.STATE && !known) {
      read = Role.OTHER;
    }
    String group = rest.length() > PART ? rest.substring(PART) : "";
    return Optional.of(new CameoCode(known ? state : null, read, group));
  }

  /** Roles whose actors, if they have a name, are an armed group. */
  boolean armed() {
    return List.of(Role.REBEL, Role.SEPARATIST, Role.OPPOSITION, Role.MILITIA).contains(role);
  }
}
