package org.trucewire.extract.count;

import java.util.Set;

/** The words around the numbers of the killed and wounded. */
final class CasualtyWords {
  /** What stands between those it was done to and the verb: "were reportedly killed". */
  static final Set<String> AUXILIARIES =
      words(
          "was were been being are is be have had has reported reportedly also confirmed "
              + "left found shot as already believed feared to said either later allegedly");

  /** What stands before a number: "at least 12", "up to 40". */
  static final Set<String> AMOUNTS =
      words(
          "at least more than about around some nearly almost over approximately an "
              + "estimated up to as many another roughly a further additional total of the "
              + "other all");

  /** Where a noun phrase ends. */
  static final Set<String> BREAKS =
      words(
          "in on at by from with when who which that during after before as while "
              + "including near for into since but said says or between outside inside across "
              + "along");

  /** What numbers count that are no people. */
  static final Set<String> MEASURES =
      words(
          "km kilometres kilometers miles mile hours hour days day weeks week months "
              + "month years year minutes percent % times metres meters houses homes vehicles "
              + "tanks th am pm gmt million attacks strikes airstrikes rockets missiles drones "
              + "shells incidents villages buildings bombs aircraft");

  /** A noun phrase does not reach past one of these. */
  static final Set<String> CASUALTIES =
      words(
          "killed killing kills kill slain dead died wounded wounding wounds injured "
              + "injuring injures injure hurt captured capturing arrested detained missing "
              + "displaced");

  /** Words that count one. */
  static final Set<String> ONE = words("a an one");

  /** Nouns before which "a" counts one person. */
  static final Set<String> PERSONS =
      words(
          "soldier guard civilian man woman child boy girl policeman officer fighter "
              + "militant rebel person commander serviceman guerrilla peacekeeper journalist "
              + "worker student farmer driver villager resident gunman policewoman baby "
              + "teenager colonel general captain marine");

  private CasualtyWords() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
